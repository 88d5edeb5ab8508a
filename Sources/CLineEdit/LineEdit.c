#define _GNU_SOURCE
#include "CLineEdit.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

#include <readline/history.h>
#include <readline/readline.h>

static line_edit_candidate candidate_function;

static volatile sig_atomic_t interrupted;

// Keys given in place of typed ones since the interrupt.
static int forced_keys;

static void on_interrupt(int signal_number) {
  (void)signal_number;
  interrupted = 1;
}

// readline's own reader would sleep through an interrupt until the next key; this one wakes.
static int next_key(FILE *input) {
  for (;;) {
    // Window size, stop, interrupt and termination: readline notes them in a handler and acts here.
    rl_check_signals();
    if (interrupted) {
      // Inside an unfinished paste Enter is text and would be asked for without end.
      if (forced_keys++ >= 4) return EOF;
      rl_replace_line("", 0);
      rl_point = 0;
      return '\n';
    }
    struct pollfd wait = {.fd = fileno(input), .events = POLLIN};
    // The signal may go to another thread, which leaves this one asleep: hence the time limit, in milliseconds.
    int ready = poll(&wait, 1, 100);
    if (ready < 0 && errno != EINTR) return EOF;
    // What was typed after Ctrl-C belongs to the next line, so signals come first.
    if (ready > 0 && !rl_pending_signal()) return wait.revents & POLLNVAL ? EOF : rl_getc(input);
  }
}

static char **complete(const char *word, int start, int end) {
  (void)start;
  (void)end;
  // Where no word of ours fits, nothing is offered: not the names of files.
  rl_attempted_completion_over = 1;
  if (candidate_function == NULL) return NULL;
  return rl_completion_matches(word, candidate_function);
}

static int new_line(int count, int key) {
  (void)count;
  (void)key;
  rl_insert_text("\n");
  return 0;
}

void line_edit_init(const char *name, line_edit_candidate candidate) {
  // readline asks the environment again before every line, so there, too, the character set must be right.
  if (!line_edit_set_locale()) setenv("LC_ALL", "C.UTF-8", 1);
  rl_readline_name = name;
  rl_change_environment = 0;
  rl_getc_function = next_key;
  rl_instream = stdin;
  rl_outstream = stdout;
  candidate_function = candidate;
  rl_attempted_completion_function = complete;
  // Words of other scripts and hyphenated ids count as one word.
  rl_basic_word_break_characters = " \t\n\"'`;|&(){}[]<>,";
  rl_initialize();
  rl_variable_bind("show-all-if-ambiguous", "on");
  rl_variable_bind("enable-bracketed-paste", "on");
  rl_variable_bind("completion-query-items", "200");
  rl_variable_bind("page-completions", "off");
  // A bell at each Tab is a nuisance in an office.
  rl_variable_bind("bell-style", "none");
  rl_bind_keyseq("\\e\\C-m", new_line);
  rl_bind_keyseq("\\e\\C-j", new_line);
}

char *line_edit_read(const char *prompt, enum line_edit_status *status) {
  struct sigaction action = {.sa_handler = on_interrupt}, previous;
  sigemptyset(&action.sa_mask);
  interrupted = 0;
  forced_keys = 0;
  // What the program wrote before must stand above the prompt.
  fflush(stdout);
  sigaction(SIGINT, &action, &previous);
  char *line = readline(prompt);
  sigaction(SIGINT, &previous, NULL);
  if (interrupted) {
    free(line);
    *status = LINE_EDIT_INTERRUPTED;
    return NULL;
  }
  *status = line != NULL ? LINE_EDIT_LINE : LINE_EDIT_END;
  return line;
}

void line_edit_free(char *line) { free(line); }

void line_edit_history_add(const char *line) { add_history(line); }

int line_edit_history_load(const char *path) { return read_history(path); }

int line_edit_history_append(int lines, const char *path) { return append_history(lines, path); }

void line_edit_history_limit(int lines) { stifle_history(lines); }

int line_edit_history_truncate(const char *path, int lines) { return history_truncate_file(path, lines); }

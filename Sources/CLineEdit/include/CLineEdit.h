#ifndef CLINEEDIT_H
#define CLINEEDIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum line_edit_status { LINE_EDIT_LINE, LINE_EDIT_INTERRUPTED, LINE_EDIT_END };

/// Gives the candidate at `index` for the word begun, allocated with malloc, or NULL after the last.
typedef char *(*line_edit_candidate)(const char *word, int index);

/// Prepares line editing, once; `candidate` is asked when Tab is pressed.
void line_edit_init(const char *name, line_edit_candidate candidate);

/// Reads one edited line, freed with line_edit_free; NULL unless the status is LINE_EDIT_LINE.
/// A prompt's escape sequences stand between the bytes 1 and 2, so that its width is known.
char *line_edit_read(const char *prompt, enum line_edit_status *status);
void line_edit_free(char *line);

/// Adds a line to the history in memory.
void line_edit_history_add(const char *line);

/// Reads the history file. Returns 0 or an errno.
int line_edit_history_load(const char *path);

/// Appends the newest lines to a history file that exists. Returns 0 or an errno.
int line_edit_history_append(int lines, const char *path);

/// Keeps at most so many lines in memory, the newest.
void line_edit_history_limit(int lines);

/// Cuts the history file down to its newest lines. Returns 0 or an errno.
int line_edit_history_truncate(const char *path, int lines);

/// Takes the user's character set where it is UTF-8, else C.UTF-8 and returns false; widths need it.
bool line_edit_set_locale(void);

/// Rows and columns of the terminal behind a descriptor; false where there is none.
bool line_edit_screen_size(int descriptor, int *rows, int *columns);

/// Columns that a Unicode scalar takes: 0 to 2, or -1 for one that does not print.
int line_edit_scalar_width(uint32_t scalar);

/// Opens a conversion between Chinese scripts by the name of its configuration; NULL where there is none.
void *script_converter_open(const char *configuration);

/// Converts UTF-8 text without zero bytes; NULL when it fails. Freed with script_converter_free_text.
char *script_converter_convert(void *converter, const char *text, size_t length);
void script_converter_free_text(char *text);
void script_converter_close(void *converter);

#endif

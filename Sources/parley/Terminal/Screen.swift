import CLineEdit
import Foundation

/// Where the program writes: every text passes here, is made safe, and is written or the program ends.
struct Screen: Sendable {
  /// How results are shown.
  let style: Style
  /// Whether somebody looks at standard output.
  let isTerminal: Bool
  private let output: Int32

  /// - Parameters:
  ///   - plain: whether `--plain` was given.
  ///   - output: the descriptor that results go to.
  init(
    plain: Bool = false, environment: [String: String] = ProcessInfo.processInfo.environment,
    output: Int32 = STDOUT_FILENO
  ) {
    self.output = output
    isTerminal = isatty(output) == 1
    style = Style(environment: environment, isTerminal: isTerminal, plain: plain)
  }

  /// Must run first in the program: a closed descriptor would otherwise be given to the next file opened.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
      // Open the wrong way round on purpose: using it then fails as using a closed one does.
      let opened = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
      if opened >= 0, opened != descriptor {
        dup2(opened, descriptor)
        close(opened)
      }
    }
  }

  /// Columns to write in: those of the terminal, else 80; between 20 and 200.
  var columns: Int { columns(of: output) }

  /// Rows of the terminal, nil where there is none.
  var rows: Int? { size(of: output).flatMap { $0.rows > 0 ? $0.rows : nil } }

  private func columns(of descriptor: Int32) -> Int { min(200, max(20, size(of: descriptor)?.columns ?? 80)) }

  private func size(of descriptor: Int32) -> (rows: Int, columns: Int)? {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard line_edit_screen_size(descriptor, &rows, &columns) else { return nil }
    return (Int(rows), Int(columns))
  }

  /// Writes a text; sequences other than this screen's own style become visible signs.
  func write(_ text: String) {
    send(CleanText.clean(text, keepingInks: style.isOn))
  }

  /// Writes a text and ends the line.
  func line(_ text: String = "") { write(text + "\n") }

  /// Writes a text wrapped to the screen, each line in the given ink.
  func paragraph(_ text: String, hanging: Int = 0, _ ink: Style.Ink? = nil) {
    for part in TextWidth.wrap(CleanText.clean(text), to: columns, hanging: hanging) {
      line(ink.map { style(part, $0) } ?? part)
    }
  }

  /// Writes JSON, CSV or HTML: to the byte into a file or a pipe, made safe where somebody looks at it.
  func write(exact text: String) {
    send(isTerminal ? CleanText.clean(text) : text)
  }

  /// Tells of something on standard error: progress, warnings, errors. Failing to is no failure.
  func note(_ text: String) {
    _ = Screen.send(CleanText.clean(text) + "\n", to: STDERR_FILENO)
  }

  /// Rewrites one line of progress on standard error where that is a terminal; an empty text wipes it.
  func progress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    // The last column is left free: writing there would begin a new line.
    let room = columns(of: STDERR_FILENO) - 1
    let shown = TextWidth.pad(TextWidth.truncate(CleanText.clean(text), to: room), to: room)
    _ = Screen.send("\r\(shown)\(text.isEmpty ? "\r" : "")", to: STDERR_FILENO)
  }

  private func send(_ text: String) {
    let problem = Screen.send(text, to: output)
    if problem == 0 { return }
    // A reader that has seen enough, as `head` has, wants no message.
    if problem != EPIPE {
      let why = problem == EBADF ? "standard output is closed" : String(cString: strerror(problem))
      note("parley: cannot write the result: \(why). Free some space or send the output elsewhere.")
    }
    exit(2)
  }

  /// Writes every byte. Returns 0 or the system's error number.
  private static func send(_ text: String, to descriptor: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
        if count >= 0 {
          written += count
        } else if errno == EAGAIN {
          // A terminal that another program made non-blocking: wait until it takes more.
          var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&ready, 1, -1)
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }
}

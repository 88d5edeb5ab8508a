import Foundation

/// A program started with its descriptors, environment and folder set, and nothing inherited.
enum Spawn {
  /// What the program's standard input, output and error are.
  enum Wiring {
    /// Descriptors of this process.
    case descriptors(input: Int32, output: Int32, error: Int32)
    /// A terminal's device, which also becomes the controlling terminal of a new session.
    case terminal(String)
  }

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  // Hidden from Swift: Linux's value, in <spawn.h>.
  private static let newSession: Int16 = 0x80

  /// Held while descriptors are made or programs started: one made in between would be inherited and stay open.
  static let lock = NSLock()

  static func start(
    _ program: String, _ arguments: [String], environment: [String: String], folder: String?, wiring: Wiring
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }

    // A signal that the test runner ignores would be ignored in the program too.
    var all = sigset_t()
    sigemptyset(&all)
    posix_spawnattr_setsigmask(&attributes, &all)
    for number in [SIGINT, SIGTERM, SIGPIPE, SIGHUP, SIGQUIT, SIGXFSZ, SIGWINCH, SIGTSTP] {
      sigaddset(&all, number)
    }
    posix_spawnattr_setsigdefault(&attributes, &all)
    var flags = Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF)

    switch wiring {
    case .descriptors(let input, let output, let error):
      flags |= Int16(POSIX_SPAWN_SETPGROUP)
      for (here, there) in [(input, 0), (output, 1), (error, 2)] {
        posix_spawn_file_actions_adddup2(&actions, here, Int32(there))
      }
    case .terminal(let device):
      flags |= newSession
      posix_spawn_file_actions_addopen(&actions, 0, device, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
    posix_spawnattr_setflags(&attributes, flags)

    // The call that changes the folder is hidden from Swift too.
    let path = folder == nil ? program : "/usr/bin/env"
    let words = ([path] + (folder.map { ["-C", $0, program] } ?? []) + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var child: pid_t = 0
    let problem = lock.withLock { posix_spawn(&child, path, &actions, &attributes, words, variables) }
    guard problem == 0 else {
      throw Failure(description: "cannot start \(program): \(String(cString: strerror(problem)))")
    }
    return child
  }
}

/// How a program ended.
public enum ExitStatus: Hashable, Sendable, CustomStringConvertible {
  case code(Int32)
  case signal(Int32)
  /// It did not end in time and was killed.
  case timeout

  init(waited status: Int32) {
    self = status & 0x7f == 0 ? .code(status >> 8 & 0xff) : .signal(status & 0x7f)
  }

  public var description: String {
    switch self {
    case .code(let code): "exit code \(code)"
    case .signal(let number): "signal \(number)"
    case .timeout: "timeout"
    }
  }
}

/// Why a transcript cannot be read or written on: the thing, the place, the rule and the remedy.
public enum TranscriptFileError: Error, Hashable, Sendable {
  /// What can befall any file.
  case file(FileError)
  /// The only line was never written to its end, so no whole line is left.
  case cut(path: String, line: Int)
  /// The line does not carry the hash of the line before it.
  case broken(path: String, line: Int)
  /// No JSON object on one line; the line is nil for one that was to be appended.
  case notAnObject(path: String, line: Int?)

  public var path: String {
    switch self {
    case .file(let error): error.path
    case .cut(let path, _), .broken(let path, _), .notAnObject(let path, _): path
    }
  }

  /// Counted from 1; nil where the whole file is meant.
  public var line: Int? {
    switch self {
    case .file(let error): error.line
    case .cut(_, let line), .broken(_, let line): line
    case .notAnObject(_, let line): line
    }
  }

  /// What is wrong and what the rule is, as a clause without a full stop.
  public var what: String {
    switch self {
    case .file(let error): error.what
    case .cut: "the only line was cut off before its end, and no whole line is left"
    case .broken(_, let line) where line <= 1:
      "the first line does not carry the 64 zeros that a transcript begins with"
    case .broken(_, let line):
      "the line does not carry the hash of line \(line - 1), so one was changed, is missing or was moved"
    case .notAnObject(_, nil): "an event must be one JSON object on one line, without a member \"prev\""
    case .notAnObject: "a line of a transcript is one JSON object, and this is none"
    }
  }

  /// What to do, as a sentence.
  public var remedy: String {
    switch self {
    case .file(let error): error.remedy
    case .cut: "Nothing was said yet: delete the file and begin anew."
    case .broken: "Restore the file from a copy; to go on elsewhere, import it as a new transcript."
    case .notAnObject(_, nil): "Nothing was written; report this as a fault of the program."
    case .notAnObject: "Give a transcript, or import a call kept in another format."
    }
  }
}

extension TranscriptFileError: CustomStringConvertible {
  /// One line: path, line, what is wrong, what to do.
  public var description: String {
    "\(path)\(line.map { ":\($0)" } ?? ""): \(what). \(remedy)"
  }
}

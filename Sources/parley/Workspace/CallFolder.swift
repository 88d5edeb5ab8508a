import Archive
import Foundation
import Training

/// The transcripts of a folder, read and not yet played; what is none is named and left out.
struct CallFolder {
  let path: String
  /// In the order of their names.
  private(set) var calls: [StoredCall] = []
  /// Files that are passed over, each with what is wrong with it.
  private(set) var skipped: [Skipped] = []

  struct Skipped: Error {
    var file: String
    var why: String
  }

  /// A folder that is not there is an empty one.
  init(_ path: String) {
    self.path = path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names.sorted() where name.hasSuffix(".jsonl") {
      do {
        let call = try StoredCall(path + "/" + name)
        if let line = call.brokenLine {
          throw Complaint(
            "\(call.path):\(line): this line does not follow the one before, so the call was changed.")
        }
        if call.lines.chain == .unchained {
          throw Complaint("\(call.path): no line carries a hash, so this was written by something else.")
        }
        calls.append(call)
      } catch {
        skip(name, error)
      }
    }
  }

  mutating func skip(_ file: String, _ error: Error) {
    let why = (error as? Complaint)?.text ?? String(describing: error)
    skipped.append(Skipped(file: file, why: why))
  }
}

extension StoredCall {
  var name: String { (path as NSString).lastPathComponent }

  /// Hash of its lines.
  var hash: String { Workspace.hash([UInt8](lines.lines.joined(separator: "\n").utf8)) }

  /// Lines of the trainee that were understood, those taken back among them.
  var linesSaid: Int {
    events.count { event in
      if case .turn(let turn) = event { turn.speaker == .trainee && !turn.isUnclear } else { false }
    }
  }

  /// Whether the conversation has come to an end.
  var isFinished: Bool { events.contains { if case .end = $0 { true } else { false } } }
}

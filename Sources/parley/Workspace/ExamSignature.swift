import Archive
import Foundation
import Training

/// A trainer's signature over an opened exam, in a file beside it.
enum ExamSignature {
  static let ending = ".sig"

  static func write(over transcript: String, by keys: TrainerKeys) throws {
    let text = try Workspace.hash(bytes(of: transcript))
    let signature = try keys.sign(text)
    do {
      try AtomicFile.write([UInt8]("\(signature)\n".utf8), to: transcript + ending, mode: 0o644)
    } catch {
      throw Complaint(error)
    }
  }

  static func holds(of transcript: String, by path: String) throws -> Bool {
    let key = try KeyFiles.read(path) { text throws(KeyFileError) in try TrainerPublicKey(text) }
    let signature = try String(decoding: bytes(of: transcript + ending), as: UTF8.self)
    return try key.isSigned(
      Workspace.hash(bytes(of: transcript)), signature.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Complaint(
        "\(path): there is no such file, or it cannot be read. Open the exam with: parley exam open")
    }
    return [UInt8](data)
  }
}

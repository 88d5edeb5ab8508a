import Archive
import Foundation
import Training

/// Draws what an exam hides, and takes it out of what is written down.
struct ExamSealer {
  /// Of the borrower's luck, from the system's randomness, so that nobody can have it beforehand.
  let seed = UInt64.random(in: 1 ... .max)
  private let key: TrainerPublicKey

  /// Nil where the call is no exam. Throws where the options do not go together, or the key cannot be used.
  init?(_ options: PracticeCommand, resuming header: Event.Header?) throws {
    if let header, header.isExam {
      throw Complaint(
        "\(options.resume ?? ""): an exam cannot be gone on with, since its luck is sealed. Hand it in as it is, or begin another."
      )
    }
    guard options.exam else {
      if options.seal != nil { throw Complaint("--seal goes with --exam. Add --exam, or leave it out.") }
      return nil
    }
    guard let path = options.seal else {
      throw Complaint(
        "an exam is sealed to the trainer who opens it. Name their public key: --seal trainer.pub. "
          + "The trainer makes one with: parley exam keys")
    }
    if options.seed != nil || options.campaign || options.resume != nil {
      throw Complaint(
        "--exam draws its own luck for one new call. Leave out --seed, --campaign and --resume.")
    }
    key = try KeyFiles.read(path) { text throws(KeyFileError) in try TrainerPublicKey(text) }
  }

  /// The event as it may be seen: the first one without seed and type.
  func sealed(_ event: Event) throws -> Event {
    guard case .header(var header) = event else { return event }
    let secret = ExamSecret(seed: header.seed, type: header.type ?? "")
    header.seed = 0
    header.type = nil
    header.sealed = try key.seal(secret, to: header.identity)
    return .header(header)
  }
}

extension Event.Header {
  /// What a seal is bound to, so that it opens in this transcript alone.
  var identity: String { [scenario, hash, language.rawValue, who, when].joined(separator: "\n") }
}

/// Files of keys, read within bounds.
enum KeyFiles {
  static func read<Key>(_ path: String, as key: (String) throws(KeyFileError) -> Key) throws -> Key {
    guard let data = FileManager.default.contents(atPath: path), data.count < 10_000 else {
      throw Complaint(
        "\(path): there is no such key file, or it cannot be read. Make keys with: parley exam keys")
    }
    do {
      return try key(String(decoding: data, as: UTF8.self))
    } catch {
      throw Complaint("\(path): \(error)")
    }
  }
}

import Crypto
import Foundation

/// What an exam hides from the trainee until the trainer opens it.
public struct ExamSecret: Hashable, Sendable, Codable {
  public var seed: UInt64
  /// Id of the borrower's type.
  public var type: String

  public init(seed: UInt64, type: String) {
    self.seed = seed
    self.type = type
  }
}

/// Why a seal or a signature does not hold.
public enum ExamSealError: Error, Hashable, Sendable, CustomStringConvertible {
  case notOpened

  public var description: String {
    "the seal cannot be opened: it was made for another key, or it or the transcript's first line was changed."
  }
}

extension TrainerPublicKey {
  private static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly
  private static let purpose = Data("parley exam 1".utf8)

  /// Seals a secret to the trainer (RFC 9180, base mode), bound to what identifies the transcript.
  ///
  /// - Returns: Base64 of the encapsulated key and the sealed text.
  public func seal(_ secret: ExamSecret, to transcript: String) throws -> String {
    var sender = try HPKE.Sender(recipientKey: opening, ciphersuite: Self.suite, info: Self.purpose)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let sealed = try sender.seal(encoder.encode(secret), authenticating: Data(transcript.utf8))
    return (sender.encapsulatedKey + sealed).base64EncodedString()
  }

  /// Whether the trainer signed exactly this.
  public func isSigned(_ text: String, _ signature: String) -> Bool {
    guard let bytes = Data(base64Encoded: signature) else { return false }
    return signing.isValidSignature(bytes, for: Data(text.utf8))
  }

  fileprivate static func open(
    _ sealed: String, with key: Curve25519.KeyAgreement.PrivateKey, to transcript: String
  ) throws -> ExamSecret {
    guard let bytes = Data(base64Encoded: sealed), bytes.count > 32 else { throw ExamSealError.notOpened }
    var recipient = try HPKE.Recipient(
      privateKey: key, ciphersuite: suite, info: purpose, encapsulatedKey: Data(bytes.prefix(32)))
    let text = try recipient.open(Data(bytes.dropFirst(32)), authenticating: Data(transcript.utf8))
    return try JSONDecoder().decode(ExamSecret.self, from: text)
  }
}

extension TrainerKeys {
  /// The secret sealed to these keys for this transcript.
  public func open(_ sealed: String, to transcript: String) throws(ExamSealError) -> ExamSecret {
    do {
      return try TrainerPublicKey.open(sealed, with: opening, to: transcript)
    } catch {
      throw .notOpened
    }
  }

  /// Base64 of an Ed25519 signature.
  public func sign(_ text: String) throws -> String {
    try signing.signature(for: Data(text.utf8)).base64EncodedString()
  }
}

import Crypto
import Foundation

/// A trainer's two secret keys: one opens exams sealed to them, one signs what they found in them.
public struct TrainerKeys: Sendable {
  let opening: Curve25519.KeyAgreement.PrivateKey
  let signing: Curve25519.Signing.PrivateKey

  /// New keys, from the system's randomness.
  public init() {
    opening = Curve25519.KeyAgreement.PrivateKey()
    signing = Curve25519.Signing.PrivateKey()
  }

  /// Reads what `text` writes. Throws where it is something else, or the public half.
  public init(_ text: String) throws(KeyFileError) {
    let (first, second) = try KeyFile.read(text, heading: KeyFile.secret)
    guard let opening = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: first),
      let signing = try? Curve25519.Signing.PrivateKey(rawRepresentation: second)
    else { throw KeyFileError.damaged }
    self.opening = opening
    self.signing = signing
  }

  /// To be kept secret.
  public var text: String {
    KeyFile.text(KeyFile.secret, opening.rawRepresentation, signing.rawRepresentation)
  }

  /// The half that trainees get.
  public var shared: TrainerPublicKey {
    TrainerPublicKey(opening: opening.publicKey, signing: signing.publicKey)
  }
}

/// The half of a trainer's keys that others hold: it seals to the trainer and checks their signature.
public struct TrainerPublicKey: Sendable {
  let opening: Curve25519.KeyAgreement.PublicKey
  let signing: Curve25519.Signing.PublicKey

  init(opening: Curve25519.KeyAgreement.PublicKey, signing: Curve25519.Signing.PublicKey) {
    self.opening = opening
    self.signing = signing
  }

  /// Reads what `text` writes. Throws where it is something else, or the secret half.
  public init(_ text: String) throws(KeyFileError) {
    let (first, second) = try KeyFile.read(text, heading: KeyFile.shared)
    guard let opening = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: first),
      let signing = try? Curve25519.Signing.PublicKey(rawRepresentation: second)
    else { throw KeyFileError.damaged }
    self.opening = opening
    self.signing = signing
  }

  public var text: String {
    KeyFile.text(KeyFile.shared, opening.rawRepresentation, signing.rawRepresentation)
  }

  /// Eight digits by which people tell keys apart on the telephone.
  public var fingerprint: String {
    SHA256.hash(data: opening.rawRepresentation + signing.rawRepresentation).prefix(4).hexadecimal
  }
}

/// Why a file of keys cannot be used, and what to do.
public enum KeyFileError: Error, Hashable, Sendable, CustomStringConvertible {
  case otherKind(wanted: String)
  case damaged

  public var description: String {
    switch self {
    case .otherKind(let wanted):
      "this is no \(wanted). Make one with parley exam keys, and give trainees the .pub file only."
    case .damaged: "the key is damaged. Restore the file from a copy."
    }
  }
}

/// A heading and two keys in Base64, a line each.
enum KeyFile {
  static let secret = "parley trainer secret key"
  static let shared = "parley trainer public key"

  static func text(_ heading: String, _ first: Data, _ second: Data) -> String {
    "\(heading)\n\(first.base64EncodedString())\n\(second.base64EncodedString())\n"
  }

  static func read(_ text: String, heading: String) throws(KeyFileError) -> (Data, Data) {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    guard lines.first == heading else { throw .otherKind(wanted: heading) }
    guard lines.count == 3, let first = Data(base64Encoded: lines[1]),
      let second = Data(base64Encoded: lines[2])
    else { throw .damaged }
    return (first, second)
  }
}

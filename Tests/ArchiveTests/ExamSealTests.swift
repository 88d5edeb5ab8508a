import Archive
import Testing

@Suite("exams are sealed to a trainer and signed by one")
struct ExamSealTests {
  static let keys = TrainerKeys()
  static let secret = ExamSecret(seed: .max, type: "stubborn")

  @Test("who has the key opens what was sealed to it, and the text shows nothing of it")
  func opens() throws {
    let sealed = try Self.keys.shared.seal(Self.secret, to: "late-wages p1 10:00")
    #expect(try Self.keys.open(sealed, to: "late-wages p1 10:00") == Self.secret)
    #expect(!sealed.contains("stubborn"))
    #expect(try Self.keys.shared.seal(Self.secret, to: "late-wages p1 10:00") != sealed)
  }

  @Test("another key, another transcript, or one changed character, and it stays shut")
  func stays() throws {
    let sealed = try Self.keys.shared.seal(Self.secret, to: "a")
    #expect(throws: ExamSealError.notOpened) { try TrainerKeys().open(sealed, to: "a") }
    #expect(throws: ExamSealError.notOpened) { try Self.keys.open(sealed, to: "b") }
    for at in stride(from: 0, to: sealed.count - 2, by: 7) {
      var other = Array(sealed)
      other[at] = other[at] == "A" ? "B" : "A"
      #expect(throws: ExamSealError.notOpened) { try Self.keys.open(String(other), to: "a") }
    }
    for junk in ["", "====", "QUJD", "\u{0}"] {
      #expect(throws: ExamSealError.notOpened) { try Self.keys.open(junk, to: "a") }
    }
  }

  @Test("a signature holds for its text and its key alone")
  func signs() throws {
    let signature = try Self.keys.sign("opened")
    #expect(Self.keys.shared.isSigned("opened", signature))
    #expect(!Self.keys.shared.isSigned("opened.", signature))
    #expect(!TrainerKeys().shared.isSigned("opened", signature))
    #expect(!Self.keys.shared.isSigned("opened", "junk"))
  }

  @Test("keys go through their files, and neither half is taken for the other")
  func files() throws {
    let again = try TrainerKeys(Self.keys.text)
    #expect(again.shared.text == Self.keys.shared.text)
    #expect(try TrainerPublicKey(Self.keys.shared.text).fingerprint == Self.keys.shared.fingerprint)
    #expect(throws: KeyFileError.self) { try TrainerPublicKey(Self.keys.text) }
    #expect(throws: KeyFileError.self) { try TrainerKeys(Self.keys.shared.text) }
    #expect(throws: KeyFileError.damaged) { try TrainerKeys(Self.keys.text.replacing("=", with: "!")) }
    #expect(throws: KeyFileError.self) { try TrainerKeys("") }
  }
}

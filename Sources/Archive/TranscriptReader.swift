/// Reads transcripts without taking or changing them, also while a session is writing.
public enum TranscriptReader: Sendable {
  /// Reads a transcript of at most 64 MiB and checks its chain.
  ///
  /// A chain that breaks is a finding in the result, not an error.
  /// - Parameter anchor: what was stored when it was handed in; nil where nothing was.
  public static func read(
    _ path: String, anchor: TranscriptAnchor? = nil
  ) throws(TranscriptFileError) -> TranscriptLines {
    let bytes: [UInt8]
    do {
      bytes = try Descriptor.contents(of: path, atMost: TranscriptFile.largest)
    } catch { throw .file(error) }
    return try TranscriptLines(bytes: bytes, path: path, anchor: anchor)
  }
}

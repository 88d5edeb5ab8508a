import Language

extension Library {
  /// How files are read.
  public struct Options: Sendable {
    /// Files of other kinds are skipped unparsed.
    ///
    /// Rules of conduct bring their vocabulary with them.
    public var kinds: Set<Kind>
    /// Files of one language in other tongues are skipped unparsed; nil reads all.
    public var spoken: Set<Tongue>?
    /// Tongues that every wording must have; none by default, so that an author may begin in one.
    public var tongues: [Tongue]
    /// Hash of a file's bytes, as transcripts and scores quote it.
    public var hash: @Sendable ([UInt8]) -> String
    /// Converts Simplified to Traditional; nil where nothing is to be converted.
    public var traditionalise: (@Sendable (String) -> String)?

    public init(
      kinds: Set<Kind> = Set(Kind.allCases), spoken: Set<Tongue>? = nil, tongues: [Tongue] = [],
      hash: @escaping @Sendable ([UInt8]) -> String,
      traditionalise: (@Sendable (String) -> String)? = nil
    ) {
      self.kinds = kinds.contains(.rules) ? kinds.union([.vocabulary]) : kinds
      self.spoken = spoken
      self.tongues = tongues
      self.hash = hash
      self.traditionalise = traditionalise
    }
  }

  /// The library that the files make. Throws everything that is wrong in the kinds asked for.
  public static func load(_ sources: [Source], _ options: Options) throws(LibraryErrors) -> Library {
    let (library, problems) = read(sources, options)
    guard problems.isEmpty else { throw LibraryErrors(problems) }
    return library
  }

  /// Everything that is wrong in the files, in the order of files and lines.
  public static func check(_ sources: [Source], _ options: Options) -> [LibraryError] {
    read(sources, options).problems
  }

  /// What could be read, and what is wrong with the rest: a broken file does not take the others with it.
  public static func read(_ sources: [Source], _ options: Options) -> (
    library: Library, problems: [LibraryError]
  ) {
    var loader = Loader(options: options)
    // Rules are read with the groups of the vocabulary at hand.
    let first = Kind.vocabulary.rawValue
    for source in sources.sorted(by: {
      ($0.kindName == first ? 0 : 1, $0.name) < ($1.kindName == first ? 0 : 1, $1.name)
    }) { loader.read(source) }
    loader.finish()
    return (loader.library, loader.problems.sorted())
  }
}

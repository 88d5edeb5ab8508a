import Conduct

extension Library {
  /// The profile that a jurisdiction means: a profile's id, or the short name that one stands for.
  ///
  /// What follows a country's name after a hyphen is passed over where no profile is called so.
  public func profile(for jurisdiction: String) -> Profile? {
    let name = jurisdiction.lowercased()
    if let profile = profiles[name] { return profile }
    let country = String(name.prefix { $0 != "-" && $0 != "_" })
    return profiles.values.filter { $0.jurisdiction == country }.min { $0.id < $1.id }
  }

  /// Every name that `profile(for:)` knows.
  public var jurisdictions: [String] { (profiles.values.compactMap(\.jurisdiction) + profiles.keys).sorted() }
}

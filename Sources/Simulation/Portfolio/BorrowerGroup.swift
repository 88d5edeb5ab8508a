/// Borrowers who share a type or a cause of arrears, by index in the setting.
public enum BorrowerGroup: Hashable, Sendable {
  case type(Int)
  case cause(Int)

  /// Types first, then causes, each in the setting's order.
  static func all(of setting: Setting) -> [BorrowerGroup] {
    setting.types.indices.map(BorrowerGroup.type) + setting.causes.indices.map(BorrowerGroup.cause)
  }
}

extension RunResult {
  /// The sum over a group in one replication.
  func result(_ replication: Int, of group: BorrowerGroup) -> AccountResult {
    switch group {
    case .type(let type): result(replication, type: type)
    case .cause(let cause): result(replication, cause: cause)
    }
  }

  /// A group's figures, replication by replication; empty where no account of it occurs.
  func results(of group: BorrowerGroup) -> [AccountResult] {
    (0..<replications).map { result($0, of: group) }
  }
}

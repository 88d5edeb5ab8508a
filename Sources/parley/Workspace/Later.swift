import Dispatch

/// A value that another thread works out meanwhile; whoever needs it first waits for it.
final class Later<Value: Sendable>: @unchecked Sendable {
  private let group = DispatchGroup()
  /// Written once, before whoever waits goes on.
  private var result: Value?

  /// A value that is there already.
  init(_ value: Value) { result = value }

  init(_ make: @escaping @Sendable () -> Value) {
    group.enter()
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      result = make()
      group.leave()
    }
  }

  var value: Value {
    group.wait()
    guard let result else { preconditionFailure("whoever waited goes on only after it was written") }
    return result
  }
}

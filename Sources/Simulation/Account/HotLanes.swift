/// What the day's formula reads and writes of a block of accounts: one column of lanes a field.
///
/// One allocation holds all columns, so that the day's loop needs no bounds, no exclusivity checks and no
/// reference counts; it is freed with the last copy of the block.
struct HotLanes {
  enum Field: Int, CaseIterable {
    /// Free cash and monthly surplus in units; the day of thirty on which the surplus comes.
    case cash, surplus, payday
    /// What is kept of free cash from one day to the next, and what other creditors get while the debt is out of mind.
    case kept, rivals
    /// Willingness now, and where it goes back to.
    case willingness, restingWillingness
    case attention
    /// Intensity of payments a day that earlier payments have left.
    case excitation
    /// Exponential clock of the next payment.
    case paymentClock
    /// Day of the next rare event.
    case wake
    /// Intensity that standing pressure keeps up, and what keeping it up has taken so far, discounted.
    case floor, effort
  }

  let base: UnsafeMutablePointer<Lanes>
  let groups: Int
  private let storage: PlainStorage<Lanes>

  init(accounts: Int) {
    // An odd number of groups a column: columns a power of two apart would fall on the same lines of the cache.
    groups = max(1, (accounts + 7) / 8) | 1
    storage = PlainStorage(count: groups * Field.allCases.count, filledWith: Lanes())
    base = storage.base
    for index in 0..<groups * 8 { rest(index) }
  }

  /// Columns of their own that begin as others are.
  init(copying others: HotLanes) {
    groups = others.groups
    storage = PlainStorage(count: groups * Field.allCases.count)
    base = storage.base
    base.initialize(from: others.base, count: groups * Field.allCases.count)
  }

  @inline(__always)
  func column(_ field: Field) -> UnsafeMutablePointer<Lanes> { base + field.rawValue &* groups }

  /// Where one lane lies: single numbers are read and written as such, not by way of eight.
  @inline(__always)
  private func place(_ field: Field, _ index: Int) -> UnsafeMutablePointer<Float> {
    UnsafeMutableRawPointer(column(field)).assumingMemoryBound(to: Float.self) + index
  }

  @inline(__always)
  subscript(field: Field, index: Int) -> Float {
    get { place(field, index).pointee }
    nonmutating set { place(field, index).pointee = newValue }
  }

  /// A day that never comes.
  static let never: Float = 1e9

  /// Makes a lane inert: nothing fires in it.
  func rest(_ index: Int) {
    for field in Field.allCases { self[field, index] = 0 }
    for field in [Field.payday, .paymentClock, .wake] { self[field, index] = Self.never }
  }

  /// Copies a lane over another.
  func move(_ source: Int, to target: Int) {
    for field in Field.allCases { self[field, target] = self[field, source] }
  }
}

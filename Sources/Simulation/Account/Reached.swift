/// Accounts reached today, a list a treatment, in one piece of memory: an account is reached at most once a day.
struct Reached {
  private let lists: PlainStorage<Int32>
  private let counts: PlainStorage<Int32>
  private let room: Int
  let treatments: Int

  init(treatments: Int, accounts: Int) {
    self.treatments = treatments
    room = accounts
    lists = PlainStorage(count: treatments * accounts)
    counts = PlainStorage(count: treatments, filledWith: 0)
  }

  @inline(__always)
  func add(_ index: Int, to treatment: Int) {
    let count = Int(counts.base[treatment])
    lists.base[treatment * room + count] = Int32(truncatingIfNeeded: index)
    counts.base[treatment] = Int32(truncatingIfNeeded: count + 1)
  }

  /// The list of a treatment, good until the block lives on.
  @inline(__always)
  subscript(treatment: Int) -> UnsafeBufferPointer<Int32> {
    UnsafeBufferPointer(start: lists.base + treatment * room, count: Int(counts.base[treatment]))
  }

  @inline(__always)
  func clear(_ treatment: Int) { counts.base[treatment] = 0 }
}

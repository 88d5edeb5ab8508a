/// Memory for plain values, freed with its last owner. Loops read it through `base`, without uniqueness checks.
///
/// Unchecked: whoever shares it between threads only reads it.
final class PlainStorage<Element: BitwiseCopyable>: @unchecked Sendable {
  let base: UnsafeMutablePointer<Element>
  let count: Int

  var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

  init(count: Int) {
    // From the beginning of a line of the cache.
    let bytes = UnsafeMutableRawPointer.allocate(
      byteCount: max(1, count) * MemoryLayout<Element>.stride, alignment: 64)
    base = bytes.bindMemory(to: Element.self, capacity: count)
    self.count = count
  }

  convenience init(count: Int, filledWith element: Element) {
    self.init(count: count)
    base.initialize(repeating: element, count: count)
  }

  convenience init(_ elements: [Element]) {
    self.init(count: elements.count)
    for (index, element) in elements.enumerated() { (base + index).initialize(to: element) }
  }

  deinit { base.deallocate() }
}

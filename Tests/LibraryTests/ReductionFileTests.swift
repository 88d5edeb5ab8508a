import Archive
import Calibration
import Language
import Library
import Testing

@Suite("parameter files of models with a known answer")
struct ReductionFileTests {
  static let library = Library.read(
    (try? LibraryFolder(path: Samples.scenarios))?.sources().sources ?? [],
    Library.Options(kinds: [.reduction, .ui], hash: { _ in "" })
  ).library

  @Test("every model ships with parameters, and each published figure is one that its model has")
  func shipped() {
    let reductions = Self.library.reductions
    #expect(Set(reductions.map { "\(type(of: $0.model))" }).count == 8)
    #expect(reductions.flatMap(\.published).count > 20)
    for reduction in reductions {
      for figure in reduction.published { #expect(reduction.model.value(of: figure.quantity) != nil) }
    }
  }

  @Test("every quantity is called something in both languages")
  func texts() throws {
    for tongue in [Tongue.english, .simplified] {
      let texts = try #require(Self.library.catalogues[tongue]).texts
      for name in Quantity.Name.allCases { #expect(texts["validate.quantity.\(name.rawValue)"] != nil) }
    }
  }
}

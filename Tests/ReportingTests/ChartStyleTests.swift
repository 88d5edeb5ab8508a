import Foundation
import Testing

@testable import Reporting

@Suite("Colours, dashes and marks")
struct ChartStyleTests {
  /// Red, green and blue as light, 0 to 1.
  static func light(_ colour: String) -> [Double] {
    stride(from: 1, to: 7, by: 2).map { at in
      let start = colour.index(colour.startIndex, offsetBy: at)
      let part = Double(Int(colour[start...].prefix(2), radix: 16) ?? 0) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
  }

  static func luminance(_ light: [Double]) -> Double {
    0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
  }

  /// As WCAG 2 defines it.
  static func contrast(_ a: String, _ b: String) -> Double {
    let both = [luminance(light(a)), luminance(light(b))].sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
  }

  @Test("lines and marks stand out from the paper, light and dark")
  func contrasts() {
    for colour in ChartStyle.light {
      #expect(Self.contrast(colour, ChartStyle.paper.light) >= 4.5, "\(colour)")
    }
    for colour in ChartStyle.dark {
      #expect(Self.contrast(colour, ChartStyle.paper.dark) >= 4.5, "\(colour)")
    }
    #expect(ChartStyle.light.count == ChartStyle.dark.count)
  }

  /// CIE L*a*b* of linear light, white D65.
  static func lab(_ rgb: [Double]) -> [Double] {
    let xyz = [
      (0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505, luminance(rgb),
      (0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089,
    ].map { $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16.0 / 116 }
    return [116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])]
  }

  /// Full protanopia, deuteranopia and tritanopia, after G. Machado and others, IEEE TVCG 15, 2009.
  static let sights: [[[Double]]] = [
    [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
  ]

  @Test("colours stay apart for who sees no red, no green or no blue", arguments: sights.indices)
  func colourBlind(sight: Int) {
    for palette in [ChartStyle.light, ChartStyle.dark] {
      let seen = palette.map { colour in
        let light = Self.light(colour)
        return Self.lab(
          Self.sights[sight].map { row in
            min(1, max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2]))
          })
      }
      for a in seen.indices {
        for b in seen.indices where b < a {
          let distance = zip(seen[a], seen[b]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
          #expect(distance > 20, "\(palette[a]) and \(palette[b]): \(distance)")
        }
      }
    }
  }

  @Test("without colour, six in a row differ in dash and in shape; thirty differ in something")
  func withoutColour() {
    for first in stride(from: 0, to: 30, by: 6) {
      let styles = (first..<first + 6).map { ChartStyle($0) }
      #expect(Set(styles.map(\.dash)).count == 6)
      #expect(Set(styles.map(\.shape)).count == 6)
      #expect(Set(styles.map(\.colour)).count == 6)
    }
    #expect(Set((0..<30).map { ChartStyle($0) }).count == 30)
  }
}

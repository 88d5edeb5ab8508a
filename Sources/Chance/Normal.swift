/// The standard normal distribution.
public enum Normal: Sendable {
  /// The value below which a share `p` (0 < p < 1) lies; relative error about 1e-7.
  ///
  /// M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37
  /// (1988), the seven-figure version.
  public static func quantile(_ p: Double) -> Double {
    let q = p - 0.5
    if q.magnitude <= 0.425 {
      let r = 0.180625 - q * q
      let above = ((5.910_937_472_0e1 * r + 1.592_911_320_2e2) * r + 5.043_427_193_8e1) * r + 3.387_132_717_9
      let below = ((6.718_756_360_0e1 * r + 7.875_775_766_4e1) * r + 1.789_516_946_9e1) * r + 1
      return q * above / below
    }
    let r = (-Elementary.log(q < 0 ? p : 1 - p)).squareRoot()
    let size: Double
    if r <= 5 {
      let s = r - 1.6
      let above = ((1.702_382_110_3e-1 * s + 1.306_728_481_6) * s + 2.756_815_390_0) * s + 1.423_437_277_7
      size = above / ((1.202_113_297_5e-1 * s + 7.370_016_425_0e-1) * s + 1)
    } else {
      let s = r - 5
      let above = ((1.733_720_399_7e-2 * s + 4.286_829_433_7e-1) * s + 3.081_226_386_0) * s + 6.657_905_115_0
      size = above / ((1.225_820_263_5e-2 * s + 2.419_789_422_5e-1) * s + 1)
    }
    return q < 0 ? -size : size
  }
}

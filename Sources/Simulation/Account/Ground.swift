/// What all blocks of a run share, worked out once.
final class Ground: Sendable {
  let setting: Setting
  let fading: Fading

  init(_ setting: Setting) {
    self.setting = setting
    fading = Fading(days: setting.days)
  }
}

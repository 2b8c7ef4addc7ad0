internal import CFontconfig
internal import CPango
internal import ReportCore

/// Pango's font map and context over a private fontconfig configuration.
final class PangoObjects {
  let context: OpaquePointer
  private let map: UnsafeMutablePointer<PangoFontMap>
  private let configuration: OpaquePointer

  init(_ fonts: FontSet) throws(Problems) {
    Self.leaveOutTheMachinesFonts
    guard let configuration = FcConfigCreate() else { throw Problems(unavailable()) }
    for path in Set(fonts.files.map(\.path)).sorted() where FcConfigAppFontAddFile(configuration, path) == FcFalse {
      FcConfigDestroy(configuration)
      throw Problems(unreadable(path))
    }
    guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      FcConfigDestroy(configuration)
      throw Problems(unavailable())
    }
    pango_fc_font_map_set_config(OpaquePointer(map), configuration)
    guard let context = pango_font_map_create_context(map) else {
      g_object_unref(map)
      FcConfigDestroy(configuration)
      throw Problems(unavailable())
    }
    self.configuration = configuration
    self.map = map
    self.context = context
    Self.configure(context)
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(map)
    FcConfigDestroy(configuration)
  }

  /// Has no fonts where Pango looks for the machine's own.
  ///
  /// It reads the configuration of all of them as soon as it starts, whichever fonts it is given, and that costs ten milliseconds.
  private static let leaveOutTheMachinesFonts: Void = {
    guard let none = FcConfigCreate() else { return }
    FcConfigSetCurrent(none)
    FcConfigDestroy(none)
  }()

  private static func configure(_ context: OpaquePointer) {
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    // Else it would be the language of the machine's locale.
    pango_context_set_language(context, pango_language_from_string("sv"))
  }
}

private func unavailable() -> Problem { Problem(.software, "Pango could not be started: out of memory") }

private func unreadable(_ path: String) -> Problem {
  Problem(.files, "the font file “\(path)” could not be read", hints: ["install the font again"])
}

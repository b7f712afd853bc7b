import CCairo
import Determinism

/// A Cairo surface with its context, released together; every step is checked.
final class CairoSurface {
  /// The figure or document that errors name.
  let figure: String
  let surface: OpaquePointer?
  let context: OpaquePointer?
  private let sink: ByteSink

  private init(figure: String, surface: OpaquePointer?, sink: ByteSink) throws(FigureError) {
    self.figure = figure
    self.surface = surface
    self.sink = sink
    context = cairo_create(surface)
    try check("begin")
  }

  deinit {
    cairo_destroy(context)
    // A vector surface writes what is left when it dies; the sink still lives then.
    cairo_surface_finish(surface)
    cairo_surface_destroy(surface)
  }

  /// A PDF with its dates given or, where there is none, without; Cairo would otherwise write the
  /// time of the clock.
  static func pdf(_ figure: String, width: Double, height: Double, date: UTCTime?)
    throws(FigureError) -> CairoSurface
  {
    let sink = ByteSink()
    let surface = cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, width, height)
    for key in [CAIRO_PDF_METADATA_CREATE_DATE, CAIRO_PDF_METADATA_MOD_DATE] {
      cairo_pdf_surface_set_metadata(surface, key, date?.iso8601)
    }
    return try CairoSurface(figure: figure, surface: surface, sink: sink)
  }

  /// A white image of whole pixels.
  static func image(_ figure: String, columns: Int, rows: Int) throws(FigureError) -> CairoSurface {
    let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(columns), Int32(rows))
    let image = try CairoSurface(figure: figure, surface: surface, sink: ByteSink())
    cairo_set_source_rgb(image.context, 1, 1, 1)
    cairo_paint(image.context)
    try image.check("background")
    return image
  }

  /// Refuses any error state of context or surface.
  func check(_ step: String) throws(FigureError) {
    for status in [cairo_status(context), cairo_surface_status(surface)]
    where status != CAIRO_STATUS_SUCCESS {
      throw .cairo(
        figure: figure, step: step, status: String(cString: cairo_status_to_string(status)))
    }
  }

  /// Ends a vector surface and returns what it wrote.
  func finish() throws(FigureError) -> [UInt8] {
    try check("finish")
    cairo_surface_finish(surface)
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .cairo(
        figure: figure, step: "finish", status: String(cString: cairo_status_to_string(status)))
    }
    return sink.bytes
  }

  /// The image as PNG.
  func png() throws(FigureError) -> [UInt8] {
    cairo_surface_flush(surface)
    let status = cairo_surface_write_to_png_stream(surface, ByteSink.write, sink.closure)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .cairo(
        figure: figure, step: "PNG", status: String(cString: cairo_status_to_string(status)))
    }
    return sink.bytes
  }
}

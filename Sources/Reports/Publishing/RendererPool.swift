import Figures
import Synchronization

/// Renderers that are lent to one thread at a time; a further one is made when all are out.
final class RendererPool: @unchecked Sendable {
  private let fonts: FontFiles
  private let lock = Mutex(())
  private var idle: [Renderer]

  /// A pool that begins with one renderer.
  init(_ renderer: Renderer) {
    fonts = renderer.typesetter.fonts
    idle = [renderer]
  }

  /// What a body makes of a renderer, or why it could not.
  func lend<Value>(
    _ body: (Renderer) throws(ReportError) -> Value
  ) -> Result<Value, ReportError> {
    let lent = lock.withLock { _ in idle.popLast() }
    do throws(ReportError) {
      let renderer = if let lent { lent } else { try another() }
      defer { lock.withLock { _ in idle.append(renderer) } }
      return .success(try body(renderer))
    } catch {
      return .failure(error)
    }
  }

  private func another() throws(ReportError) -> Renderer {
    do {
      return Renderer(typesetter: try Typesetter(fonts: fonts))
    } catch {
      throw .pdf("\(error)")
    }
  }
}

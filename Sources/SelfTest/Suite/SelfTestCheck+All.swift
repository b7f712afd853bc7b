import Forecasting

extension SelfTestCheck {
  /// All checks, those of kernels and networks once for each of some paths.
  package static func all(on paths: [KernelPath] = KernelPath.available) -> [SelfTestCheck] {
    randomChecks + elementaryChecks + calendarChecks + statisticsChecks + supportVectorChecks
      + paths.flatMap { elementaryKernelChecks(on: $0) + productChecks(on: $0) }
      + paths.flatMap { tileChecks(on: $0) + cellChecks(on: $0) }
      + paths.flatMap { networkChecks(on: $0) } + modelChecks
  }
}

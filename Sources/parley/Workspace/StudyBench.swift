import Archive
import Calibration
import Foundation
import Language
import Library

/// The published studies that were asked for, with what fitting them needs.
struct StudyBench {
  let library: Library
  let studies: [StudyFile]

  /// - Parameter paths: files of studies to run instead of the library's.
  init(_ workspace: Workspace, files paths: [String]) throws {
    var kinds = StudyBuilder.kinds.union([.ui])
    guard !paths.isEmpty else {
      library = try workspace.library(kinds)
      studies = library.studies.keys.sorted().compactMap { [library] in library.studies[$0] }
      return
    }
    kinds.remove(.study)
    let given = try paths.map { path in
      guard let data = FileManager.default.contents(atPath: path) else {
        throw Complaint("\(path): this file cannot be read. Give the path of a file of kind \"study\".")
      }
      return Source(name: path, bytes: [UInt8](data))
    }
    library = try workspace.library(kinds, with: given, of: .study)
    studies = library.studies.keys.sorted().compactMap { [library] in library.studies[$0] }
    guard !studies.isEmpty else {
      throw Complaint(
        "\(paths.joined(separator: ", ")): there is no study here. Begin one with \"kind: study\".")
    }
  }

  /// The studies in the order of their names, at given values of the parameters.
  func studies(at values: [String: Double] = [:]) -> [Study] {
    let builder = StudyBuilder(library, values: values)
    return studies.compactMap { builder.study($0) }
  }

  /// Runs all of them and calls `progress` with the share done.
  func run(_ effort: StudyEffort, at values: [String: Double] = [:], progress: (Double) -> Void) async
    -> [StudyResult]
  {
    var results: [StudyResult] = []
    let studies = studies(at: values)
    for study in studies {
      results.append(await study.run(effort))
      progress(Double(results.count) / Double(studies.count))
    }
    return results
  }

  /// A fit to the studies meant for it.
  func fit(_ effort: StudyEffort, rounds: Int) -> Fit {
    let (library, files) = (library, studies)
    return Fit(parameters: library.calibration?.parameters ?? [], effort: effort, rounds: rounds) { values in
      let builder = StudyBuilder(library, values: values)
      return files.compactMap { builder.study($0) }.filter { $0.use == .calibration }
    }
  }
}

import Archive
import ArgumentParser
import Foundation
import Lending
import Library
import Training

extension ScenarioCommand {
  struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ask a few questions about a borrower and write a commented file of them.",
      discussion: """
        EXAMPLES
          parley scenario new
          parley scenario new --to my-shop.yaml

        The file is yours to go on with: scenario preview lets you talk with it, scenario check reads it.
        """)
    @OptionGroup var common: CommonOptions
    @Option(help: "Path of the file; its default is the id with .yaml, in this folder.") var to: String?

    @MainActor
    func run() async throws {
      let workspace = try Workspace(common)
      let library = try workspace.library(World.kinds.union([.borrower]))
      let text = workspace.catalogue(of: library)
      let interview = AuthorInterview(screen: workspace.screen, text: text, library: library)
      guard let draft = interview.draft(today: Day.current) else { throw ExitCode(130) }
      let path = to ?? "\(draft.id).yaml"
      guard !FileManager.default.fileExists(atPath: path) else {
        throw Complaint("\(path): this file exists already. Name another with --to.")
      }
      do {
        try AtomicFile.write([UInt8](draft.text.utf8), to: path, mode: 0o644)
      } catch {
        throw Complaint(error)
      }
      workspace.screen.paragraph(text["new.written", ["path": path]])
    }
  }
}

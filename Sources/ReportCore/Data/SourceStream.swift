/// A file of any size that the engine has opened and lends to be read once, from its beginning to its end. Plugins open no files.
public protocol SourceStream: Sendable {
  /// The name to show in places: the path as given, never absolute.
  var name: String { get }

  /// Puts the next bytes into a range of the array, from its beginning on, and returns how many they are; 0 only at the end of the file.
  /// What is compressed comes unpacked.
  ///
  /// Throws a `Problem` of kind files where the file cannot be read or changes meanwhile, and of kind data where it is damaged.
  func read(into buffer: inout [UInt8], _ range: Range<Int>) throws(Problems) -> Int
}

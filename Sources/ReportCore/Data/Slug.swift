/// Names for files and addresses, made from labels.
public enum Slug {
  /// The label in lower-case ASCII letters, digits and single hyphens: “Allmänna rådet (Öst)” is `allmanna-radet-ost`.
  ///
  /// Latin letters lose their accents; letters of other scripts and signs separate. Empty where nothing is left.
  public static func of(_ label: some StringProtocol) -> String {
    var words: [String] = [""]
    for scalar in label.lowercased().unicodeScalars {
      if let letters = ascii(scalar) {
        words[words.count - 1] += letters
      } else if words.last != "" {
        words.append("")
      }
    }
    return words.filter { !$0.isEmpty }.joined(separator: "-")
  }

  /// The ASCII letters of a scalar, none for a combining accent; nil where it separates words.
  private static func ascii(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": return String(scalar)
    case "ß": return "ss"
    case "þ": return "th"
    case "ð": return "d"
    default: break
    }
    if scalar.properties.canonicalCombiningClass != .notReordered { return "" }
    return latinLetter(scalar)
  }

  /// The plain letter in a name such as LATIN SMALL LETTER A WITH RING ABOVE.
  private static func latinLetter(_ scalar: Unicode.Scalar) -> String? {
    let prefix = "LATIN SMALL LETTER "
    guard let name = scalar.properties.name, name.hasPrefix(prefix) else { return nil }
    let letter = name.dropFirst(prefix.count).split(separator: " ").first ?? ""
    return letter.count <= 2 ? letter.lowercased() : nil
  }
}

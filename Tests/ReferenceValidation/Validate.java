import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Checks PDF files with veraPDF's own profiles of PDF/UA-1 and PDF/A-3a; run it by script/validate. */
public class Validate {
  private static final PDFAFlavour[] STANDARDS = {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A};

  public static void main(String[] files) {
    VeraGreenfieldFoundryProvider.initialise();
    int failed = 0;
    for (String file : files) {
      for (PDFAFlavour standard : STANDARDS) {
        List<String> faults = faults(file, standard);
        if (!faults.isEmpty()) failed++;
        for (String fault : faults) System.out.println(file + ": " + standard.getId() + ": " + fault);
      }
    }
    System.out.println(files.length + " files, each against " + STANDARDS.length + " standards: " + failed + " failed");
    System.exit(failed == 0 ? 0 : 65);
  }

  /** One line a rule that is broken, with the first place; a file that cannot be read is a fault too. */
  private static List<String> faults(String file, PDFAFlavour standard) {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), standard)) {
      PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false);
      ValidationResult result = validator.validate(parser);
      Map<String, String> first = new LinkedHashMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
        String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        first.putIfAbsent(rule, rule + " " + assertion.getMessage() + " @ " + assertion.getLocation().getContext());
      }
      List<String> faults = new ArrayList<>(first.values());
      if (faults.isEmpty() && !result.isCompliant()) faults.add("not compliant");
      return faults;
    } catch (Exception | StackOverflowError error) {
      return List.of("could not be validated: " + error);
    }
  }
}

package org.smartgen.core.internal.catalogue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.account.Credits;
import org.smartgen.core.internal.CoreConfig;

/** What the operator says about generators. */
record CatalogueRules(List<String> smartBundles, Map<String, Credits> prices) {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueRules.class);

    static CatalogueRules of(CoreConfig config) {
        Map<String, Credits> prices = new HashMap<>();
        for (String line : config.prices()) {
            try {
                String[] parts = line.split("=", 2);
                double credits = Double.parseDouble(parts[1].strip());
                if (!(credits >= 0)) {
                    throw new NumberFormatException("negative");
                }
                prices.put(parts[0].strip(), Credits.of(credits));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                LOG.warn("{}: prices: \"{}\" is not intent=credits and was left out", CoreConfig.PID, line);
            }
        }
        return new CatalogueRules(
                Arrays.stream(config.smart_bundles()).map(String::strip).toList(), Map.copyOf(prices));
    }

    boolean maySmart(String bundle) {
        return smartBundles.stream()
                .anyMatch(name -> name.endsWith("*")
                        ? bundle.startsWith(name.substring(0, name.length() - 1))
                        : bundle.equals(name));
    }

    Optional<Credits> price(String intent) {
        return Optional.ofNullable(prices.get(intent));
    }
}

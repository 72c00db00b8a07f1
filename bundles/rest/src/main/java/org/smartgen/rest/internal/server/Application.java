package org.smartgen.rest.internal.server;

import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.Settings;
import org.smartgen.rest.internal.access.KeyFeature;
import org.smartgen.rest.internal.reply.GenerationReply;
import org.smartgen.rest.internal.reply.PictureUrls;
import org.smartgen.rest.internal.reply.Problems;
import org.smartgen.rest.internal.request.SubmissionBody;
import org.smartgen.rest.internal.resource.AccountResource;
import org.smartgen.rest.internal.resource.AdminAccountsResource;
import org.smartgen.rest.internal.resource.AdminKeysResource;
import org.smartgen.rest.internal.resource.AdminResource;
import org.smartgen.rest.internal.resource.GenerationResource;
import org.smartgen.rest.internal.resource.GeneratorsResource;
import org.smartgen.rest.internal.resource.HealthResource;
import org.smartgen.rest.internal.resource.HistoryResource;
import org.smartgen.rest.internal.resource.IntentResource;
import org.smartgen.rest.internal.resource.KeysResource;
import org.smartgen.rest.internal.resource.ModelsResource;
import org.smartgen.rest.internal.resource.OpenApiResource;
import org.smartgen.rest.internal.resource.RenderResource;
import org.smartgen.rest.internal.resource.RestyleResource;
import org.smartgen.rest.internal.resource.SmartGenerateResource;
import org.smartgen.rest.internal.resource.SpecResource;
import org.smartgen.rest.internal.resource.SpecsResource;
import org.smartgen.rest.internal.resource.TableResource;

/** Every resource of the API by name; nothing is discovered, which is also what makes the start quick. */
final class Application extends ResourceConfig {

    Application(Settings settings, Platform platform) {
        property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
        property(CommonProperties.JSON_PROCESSING_FEATURE_DISABLE, true);
        property(CommonProperties.JSON_BINDING_FEATURE_DISABLE, true);
        property(CommonProperties.MOXY_JSON_FEATURE_DISABLE, true);
        property(CommonProperties.PROVIDER_DEFAULT_DISABLE, "ALL");
        property(ServerProperties.WADL_FEATURE_DISABLE, true);
        property(ServerProperties.BV_FEATURE_DISABLE, true);

        register(SmartGenerateResource.class);
        register(GenerationResource.class);
        register(SpecResource.class);
        register(TableResource.class);
        register(RenderResource.class);
        register(RestyleResource.class);
        register(SpecsResource.class);
        register(IntentResource.class);
        register(GeneratorsResource.class);
        register(HistoryResource.class);
        register(AccountResource.class);
        register(KeysResource.class);
        register(AdminResource.class);
        register(AdminAccountsResource.class);
        register(AdminKeysResource.class);
        register(ModelsResource.class);
        register(OpenApiResource.class);
        register(HealthResource.class);

        register(new KeyFeature(platform));
        register(new Problems(settings.creditsHelp()));
        register(new Finish());
        register(new Parts(settings, platform));
    }

    /** What the resources are built from. */
    private static final class Parts extends AbstractBinder {
        private final Settings settings;
        private final Platform platform;

        Parts(Settings settings, Platform platform) {
            this.settings = settings;
            this.platform = platform;
        }

        @Override
        protected void configure() {
            PictureUrls urls = new PictureUrls(settings);
            bind(platform).to(Platform.class);
            bind(urls).to(PictureUrls.class);
            bind(new GenerationReply(urls)).to(GenerationReply.class);
            bind(new SubmissionBody(settings.maxBodyBytes(), settings.idleTimeout()))
                    .to(SubmissionBody.class);
        }
    }
}

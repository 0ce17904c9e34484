/**
 * The words developers write to say which data are personal and why they are processed, and the hook that woven code
 * calls. No dependency, so that domain modules stay thin.
 */
module dev.privacyenforcer.annotations {
    requires static org.jspecify;

    exports dev.privacyenforcer.annotations;
    exports dev.privacyenforcer.hook;

    uses dev.privacyenforcer.hook.EngineSource;
}

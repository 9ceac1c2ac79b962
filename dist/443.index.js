exports.id = 443;
exports.ids = [443];
exports.modules = {

/***/ 9443:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {
  const {awsEndpointFunctions: awsEndpointFunctions, emitWarningIfUnsupportedVersion: emitWarningIfUnsupportedVersion$1, createDefaultUserAgentProvider: createDefaultUserAgentProvider, getDefaultSocketTimeout: getDefaultSocketTimeout, NODE_APP_ID_CONFIG_OPTIONS: NODE_APP_ID_CONFIG_OPTIONS, getAwsRegionExtensionConfiguration: getAwsRegionExtensionConfiguration, resolveAwsRegionExtensionConfiguration: resolveAwsRegionExtensionConfiguration, resolveUserAgentConfig: resolveUserAgentConfig, resolveHostHeaderConfig: resolveHostHeaderConfig, getUserAgentPlugin: getUserAgentPlugin, getHostHeaderPlugin: getHostHeaderPlugin, getLoggerPlugin: getLoggerPlugin, getRecursionDetectionPlugin: getRecursionDetectionPlugin} = __webpack_require__(5152);
  const {NoAuthSigner: NoAuthSigner, getHttpAuthSchemeEndpointRuleSetPlugin: getHttpAuthSchemeEndpointRuleSetPlugin, DefaultIdentityProviderConfig: DefaultIdentityProviderConfig, getHttpSigningPlugin: getHttpSigningPlugin} = __webpack_require__(402);
  const {normalizeProvider: normalizeProvider, getSmithyContext: getSmithyContext, ServiceException: ServiceException, NoOpLogger: NoOpLogger, emitWarningIfUnsupportedVersion: emitWarningIfUnsupportedVersion, loadConfigsForDefaultMode: loadConfigsForDefaultMode, getDefaultExtensionConfiguration: getDefaultExtensionConfiguration, resolveDefaultRuntimeConfig: resolveDefaultRuntimeConfig, Client: Client, makeBuilder: makeBuilder, createAggregatedClient: createAggregatedClient} = __webpack_require__(2658);
  const {Command: $Command} = __webpack_require__(2658);
  const {resolveDefaultsModeConfig: resolveDefaultsModeConfig, loadConfig: loadConfig, NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS: NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS: NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, NODE_REGION_CONFIG_OPTIONS: NODE_REGION_CONFIG_OPTIONS, NODE_REGION_CONFIG_FILE_OPTIONS: NODE_REGION_CONFIG_FILE_OPTIONS, resolveRegionConfig: resolveRegionConfig} = __webpack_require__(7291);
  const {BinaryDecisionDiagram: BinaryDecisionDiagram, EndpointCache: EndpointCache, decideEndpoint: decideEndpoint, customEndpointFunctions: customEndpointFunctions, resolveEndpointConfig: resolveEndpointConfig, getEndpointPlugin: getEndpointPlugin} = __webpack_require__(2085);
  const {parseUrl: parseUrl, getHttpHandlerExtensionConfiguration: getHttpHandlerExtensionConfiguration, resolveHttpHandlerRuntimeConfig: resolveHttpHandlerRuntimeConfig, getContentLengthPlugin: getContentLengthPlugin} = __webpack_require__(3422);
  const {DEFAULT_RETRY_MODE: DEFAULT_RETRY_MODE, NODE_RETRY_MODE_CONFIG_OPTIONS: NODE_RETRY_MODE_CONFIG_OPTIONS, NODE_MAX_ATTEMPT_CONFIG_OPTIONS: NODE_MAX_ATTEMPT_CONFIG_OPTIONS, resolveRetryConfig: resolveRetryConfig, getRetryPlugin: getRetryPlugin} = __webpack_require__(3609);
  const {TypeRegistry: TypeRegistry, getSchemaSerdePlugin: getSchemaSerdePlugin} = __webpack_require__(6890);
  const {resolveAwsSdkSigV4Config: resolveAwsSdkSigV4Config, AwsSdkSigV4Signer: AwsSdkSigV4Signer, NODE_AUTH_SCHEME_PREFERENCE_OPTIONS: NODE_AUTH_SCHEME_PREFERENCE_OPTIONS} = __webpack_require__(7523);
  const {toUtf8: toUtf8, fromUtf8: fromUtf8, toBase64: toBase64, fromBase64: fromBase64, calculateBodyLength: calculateBodyLength} = __webpack_require__(2430);
  const {streamCollector: streamCollector, NodeHttpHandler: NodeHttpHandler} = __webpack_require__(5383);
  const {AwsRestJsonProtocol: AwsRestJsonProtocol} = __webpack_require__(7288);
  const {Sha256: Sha256} = __webpack_require__(9542);
  const defaultSSOOIDCHttpAuthSchemeParametersProvider = async (config, context, input) => ({
    operation: getSmithyContext(context).operation,
    region: await normalizeProvider(config.region)() || (() => {
      throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
    })()
  });
  function createAwsAuthSigv4HttpAuthOption(authParameters) {
    return {
      schemeId: "aws.auth#sigv4",
      signingProperties: {
        name: "sso-oauth",
        region: authParameters.region
      },
      propertiesExtractor: (config, context) => ({
        signingProperties: {
          config: config,
          context: context
        }
      })
    };
  }
  function createSmithyApiNoAuthHttpAuthOption(authParameters) {
    return {
      schemeId: "smithy.api#noAuth"
    };
  }
  const defaultSSOOIDCHttpAuthSchemeProvider = authParameters => {
    const options = [];
    switch (authParameters.operation) {
     case "CreateToken":
      options.push(createSmithyApiNoAuthHttpAuthOption());
      break;

     default:
      options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
    }
    return options;
  };
  const resolveHttpAuthSchemeConfig = config => {
    const config_0 = resolveAwsSdkSigV4Config(config);
    return Object.assign(config_0, {
      authSchemePreference: normalizeProvider(config.authSchemePreference ?? [])
    });
  };
  const resolveClientEndpointParameters = options => Object.assign(options, {
    useDualstackEndpoint: options.useDualstackEndpoint ?? false,
    useFipsEndpoint: options.useFipsEndpoint ?? false,
    defaultSigningName: "sso-oauth"
  });
  const commonParams = {
    UseFIPS: {
      type: "builtInParams",
      name: "useFipsEndpoint"
    },
    Endpoint: {
      type: "builtInParams",
      name: "endpoint"
    },
    Region: {
      type: "builtInParams",
      name: "region"
    },
    UseDualStack: {
      type: "builtInParams",
      name: "useDualstackEndpoint"
    }
  };
  var version = "3.998.2";
  var packageInfo = {
    version: version
  };
  const k = "ref";
  const a = -1, b = true, c = "isSet", d = "PartitionResult", e = "booleanEquals", f = "getAttr", g = {
    [k]: "Endpoint"
  }, h = {
    [k]: d
  }, i = {}, j = [ {
    [k]: "Region"
  } ];
  const _data = {
    conditions: [ [ c, [ g ] ], [ c, j ], [ "aws.partition", j, d ], [ e, [ {
      [k]: "UseFIPS"
    }, b ] ], [ e, [ {
      [k]: "UseDualStack"
    }, b ] ], [ e, [ {
      fn: f,
      argv: [ h, "supportsDualStack" ]
    }, b ] ], [ e, [ {
      fn: f,
      argv: [ h, "supportsFIPS" ]
    }, b ] ], [ "stringEquals", [ {
      fn: f,
      argv: [ h, "name" ]
    }, "aws-us-gov" ] ] ],
    results: [ [ a ], [ a, "Invalid Configuration: FIPS and custom endpoint are not supported" ], [ a, "Invalid Configuration: Dualstack and custom endpoint are not supported" ], [ g, i ], [ "https://oidc-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i ], [ a, "FIPS and DualStack are enabled, but this partition does not support one or both" ], [ "https://oidc.{Region}.amazonaws.com", i ], [ "https://oidc-fips.{Region}.{PartitionResult#dnsSuffix}", i ], [ a, "FIPS is enabled but this partition does not support FIPS" ], [ "https://oidc.{Region}.{PartitionResult#dualStackDnsSuffix}", i ], [ a, "DualStack is enabled but this partition does not support DualStack" ], [ "https://oidc.{Region}.{PartitionResult#dnsSuffix}", i ], [ a, "Invalid Configuration: Missing Region" ] ]
  };
  const root = 2;
  const r = 1e8;
  const nodes = new Int32Array([ -1, 1, -1, 0, 13, 3, 1, 4, r + 12, 2, 5, r + 12, 3, 8, 6, 4, 7, r + 11, 5, r + 9, r + 10, 4, 11, 9, 6, 10, r + 8, 7, r + 6, r + 7, 5, 12, r + 5, 6, r + 4, r + 5, 3, r + 1, 14, 4, r + 2, r + 3 ]);
  const bdd = BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);
  const cache = new EndpointCache({
    size: 50,
    params: [ "Endpoint", "Region", "UseDualStack", "UseFIPS" ]
  });
  const defaultEndpointResolver = (endpointParams, context = {}) => cache.get(endpointParams, () => decideEndpoint(bdd, {
    endpointParams: endpointParams,
    logger: context.logger
  }));
  customEndpointFunctions.aws = awsEndpointFunctions;
  class SSOOIDCServiceException extends ServiceException {
    static shapeId="smithy.ts.sdk.synthetic.com.amazonaws.ssooidc#SSOOIDCServiceException";
    constructor(options) {
      super(options);
      Object.setPrototypeOf(this, SSOOIDCServiceException.prototype);
    }
  }
  class AccessDeniedException extends SSOOIDCServiceException {
    static shapeId="com.amazonaws.ssooidc#AccessDeniedException";
    name="AccessDeniedException";
    $fault="client";
    error;
    reason;
    error_description;
    constructor(opts) {
      super({
        name: "AccessDeniedException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, AccessDeniedException.prototype);
      this.error = opts.error;
      this.reason = opts.reason;
      this.error_description = opts.error_description;
    }
  }
  class AuthorizationPendingException extends SSOOIDCServiceException {
    static shapeId="com.amazonaws.ssooidc#AuthorizationPendingException";
    name="AuthorizationPendingException";
    $fault="client";
    error;
    error_description;
    constructor(opts) {
      super({
        name: "AuthorizationPendingException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, AuthorizationPendingException.prototype);
      this.error = opts.error;
      this.error_description = opts.error_description;
    }
  }
  class ExpiredTokenException extends SSOOIDCServiceException {
    static shapeId="com.amazonaws.ssooidc#ExpiredTokenException";
    name="ExpiredTokenException";
    $fault="client";
    error;
    error_description;
    constructor(opts) {
      super({
        name: "ExpiredTokenException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ExpiredTokenException.prototype);
      this.error = opts.error;
      this.error_description = opts.error_description;
    }
  }
  class InternalServerException extends SSOOIDCServiceException {
    static shapeId="com.amazonaws.ssooidc#InternalServerException";
    name="InternalServerException";
    $fault="server";
    error;
    error_description;
    constructor(opts) {
      super({
        name: "InternalServerException",
        $fault: "server",
        ...opts
      });
      Object.setPrototypeOf(this, InternalServerException.prototype);
      this.error = opts.error;
      this.error_description = opts.error_description;
    }
  }
  class InvalidClientException extends SSOOIDCServiceException {
    static shapeId="com.amazonaws.ssooidc#InvalidClientException";
    name="InvalidClientException";
    $fault="client";
    error;
    error_description;
    constructor(opts) {
      super({
        name: "InvalidClientException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidClientException.prototype);
      this.error = opts.error;
      this.error_description = opts.error_description;
    }
  }
  class InvalidGrantException extends SSOOIDCServiceException {
    static shapeId="com.amazonaws.ssooidc#InvalidGrantException";
    name="InvalidGrantException";
    $fault="client";
    error;
    error_description;
    constructor(opts) {
      super({
        name: "InvalidGrantException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidGrantException.prototype);
      this.error = opts.error;
      this.error_description = opts.error_description;
    }
  }
  class InvalidRequestException extends SSOOIDCServiceException {
    static shapeId="com.amazonaws.ssooidc#InvalidRequestException";
    name="InvalidRequestException";
    $fault="client";
    error;
    reason;
    error_description;
    constructor(opts) {
      super({
        name: "InvalidRequestException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidRequestException.prototype);
      this.error = opts.error;
      this.reason = opts.reason;
      this.error_description = opts.error_description;
    }
  }
  class InvalidScopeException extends SSOOIDCServiceException {
    static shapeId="com.amazonaws.ssooidc#InvalidScopeException";
    name="InvalidScopeException";
    $fault="client";
    error;
    error_description;
    constructor(opts) {
      super({
        name: "InvalidScopeException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidScopeException.prototype);
      this.error = opts.error;
      this.error_description = opts.error_description;
    }
  }
  class SlowDownException extends SSOOIDCServiceException {
    static shapeId="com.amazonaws.ssooidc#SlowDownException";
    name="SlowDownException";
    $fault="client";
    error;
    error_description;
    constructor(opts) {
      super({
        name: "SlowDownException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, SlowDownException.prototype);
      this.error = opts.error;
      this.error_description = opts.error_description;
    }
  }
  class UnauthorizedClientException extends SSOOIDCServiceException {
    static shapeId="com.amazonaws.ssooidc#UnauthorizedClientException";
    name="UnauthorizedClientException";
    $fault="client";
    error;
    error_description;
    constructor(opts) {
      super({
        name: "UnauthorizedClientException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, UnauthorizedClientException.prototype);
      this.error = opts.error;
      this.error_description = opts.error_description;
    }
  }
  class UnsupportedGrantTypeException extends SSOOIDCServiceException {
    static shapeId="com.amazonaws.ssooidc#UnsupportedGrantTypeException";
    name="UnsupportedGrantTypeException";
    $fault="client";
    error;
    error_description;
    constructor(opts) {
      super({
        name: "UnsupportedGrantTypeException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, UnsupportedGrantTypeException.prototype);
      this.error = opts.error;
      this.error_description = opts.error_description;
    }
  }
  const _ADE = "AccessDeniedException";
  const _APE = "AuthorizationPendingException";
  const _AT = "AccessToken";
  const _CS = "ClientSecret";
  const _CT = "CreateToken";
  const _CTR = "CreateTokenRequest";
  const _CTRr = "CreateTokenResponse";
  const _CV = "CodeVerifier";
  const _ETE = "ExpiredTokenException";
  const _ICE = "InvalidClientException";
  const _IGE = "InvalidGrantException";
  const _IRE = "InvalidRequestException";
  const _ISE = "InternalServerException";
  const _ISEn = "InvalidScopeException";
  const _IT = "IdToken";
  const _RT = "RefreshToken";
  const _SDE = "SlowDownException";
  const _UCE = "UnauthorizedClientException";
  const _UGTE = "UnsupportedGrantTypeException";
  const _aT = "accessToken";
  const _c = "client";
  const _cI = "clientId";
  const _cS = "clientSecret";
  const _cV = "codeVerifier";
  const _co = "code";
  const _dC = "deviceCode";
  const _e = "error";
  const _eI = "expiresIn";
  const _ed = "error_description";
  const _gT = "grantType";
  const _h = "http";
  const _hE = "httpError";
  const _iT = "idToken";
  const _r = "reason";
  const _rT = "refreshToken";
  const _rU = "redirectUri";
  const _s = "smithy.ts.sdk.synthetic.com.amazonaws.ssooidc";
  const _sc = "scope";
  const _se = "server";
  const _tT = "tokenType";
  const n0 = "com.amazonaws.ssooidc";
  const _s_registry = new TypeRegistry(_s);
  var SSOOIDCServiceException$ = [ -3, _s, "SSOOIDCServiceException", 0, [], [] ];
  _s_registry.registerError(SSOOIDCServiceException$, SSOOIDCServiceException);
  const n0_registry = new TypeRegistry(n0);
  var AccessDeniedException$ = [ -3, n0, _ADE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _e, _r, _ed ], [ 0, 0, 0 ] ];
  n0_registry.registerError(AccessDeniedException$, AccessDeniedException);
  var AuthorizationPendingException$ = [ -3, n0, _APE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _e, _ed ], [ 0, 0 ] ];
  n0_registry.registerError(AuthorizationPendingException$, AuthorizationPendingException);
  var ExpiredTokenException$ = [ -3, n0, _ETE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _e, _ed ], [ 0, 0 ] ];
  n0_registry.registerError(ExpiredTokenException$, ExpiredTokenException);
  var InternalServerException$ = [ -3, n0, _ISE, {
    [_e]: _se,
    [_hE]: 500
  }, [ _e, _ed ], [ 0, 0 ] ];
  n0_registry.registerError(InternalServerException$, InternalServerException);
  var InvalidClientException$ = [ -3, n0, _ICE, {
    [_e]: _c,
    [_hE]: 401
  }, [ _e, _ed ], [ 0, 0 ] ];
  n0_registry.registerError(InvalidClientException$, InvalidClientException);
  var InvalidGrantException$ = [ -3, n0, _IGE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _e, _ed ], [ 0, 0 ] ];
  n0_registry.registerError(InvalidGrantException$, InvalidGrantException);
  var InvalidRequestException$ = [ -3, n0, _IRE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _e, _r, _ed ], [ 0, 0, 0 ] ];
  n0_registry.registerError(InvalidRequestException$, InvalidRequestException);
  var InvalidScopeException$ = [ -3, n0, _ISEn, {
    [_e]: _c,
    [_hE]: 400
  }, [ _e, _ed ], [ 0, 0 ] ];
  n0_registry.registerError(InvalidScopeException$, InvalidScopeException);
  var SlowDownException$ = [ -3, n0, _SDE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _e, _ed ], [ 0, 0 ] ];
  n0_registry.registerError(SlowDownException$, SlowDownException);
  var UnauthorizedClientException$ = [ -3, n0, _UCE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _e, _ed ], [ 0, 0 ] ];
  n0_registry.registerError(UnauthorizedClientException$, UnauthorizedClientException);
  var UnsupportedGrantTypeException$ = [ -3, n0, _UGTE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _e, _ed ], [ 0, 0 ] ];
  n0_registry.registerError(UnsupportedGrantTypeException$, UnsupportedGrantTypeException);
  const errorTypeRegistries = [ _s_registry, n0_registry ];
  var AccessToken = [ 0, n0, _AT, 8, 0 ];
  var ClientSecret = [ 0, n0, _CS, 8, 0 ];
  var CodeVerifier = [ 0, n0, _CV, 8, 0 ];
  var IdToken = [ 0, n0, _IT, 8, 0 ];
  var RefreshToken = [ 0, n0, _RT, 8, 0 ];
  var CreateTokenRequest$ = [ 3, n0, _CTR, 0, [ _cI, _cS, _gT, _dC, _co, _rT, _sc, _rU, _cV ], [ 0, [ () => ClientSecret, 0 ], 0, 0, 0, [ () => RefreshToken, 0 ], 64 | 0, 0, [ () => CodeVerifier, 0 ] ], 3 ];
  var CreateTokenResponse$ = [ 3, n0, _CTRr, 0, [ _aT, _tT, _eI, _rT, _iT ], [ [ () => AccessToken, 0 ], 0, 1, [ () => RefreshToken, 0 ], [ () => IdToken, 0 ] ] ];
  var CreateToken$ = [ 9, n0, _CT, {
    [_h]: [ "POST", "/token", 200 ]
  }, () => CreateTokenRequest$, () => CreateTokenResponse$ ];
  const getRuntimeConfig$1 = config => ({
    apiVersion: "2019-06-10",
    base64Decoder: config?.base64Decoder ?? fromBase64,
    base64Encoder: config?.base64Encoder ?? toBase64,
    disableHostPrefix: config?.disableHostPrefix ?? false,
    endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
    extensions: config?.extensions ?? [],
    httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultSSOOIDCHttpAuthSchemeProvider,
    httpAuthSchemes: config?.httpAuthSchemes ?? [ {
      schemeId: "aws.auth#sigv4",
      identityProvider: ipc => ipc.getIdentityProvider("aws.auth#sigv4"),
      signer: new AwsSdkSigV4Signer
    }, {
      schemeId: "smithy.api#noAuth",
      identityProvider: ipc => ipc.getIdentityProvider("smithy.api#noAuth") || (async () => ({})),
      signer: new NoAuthSigner
    } ],
    logger: config?.logger ?? new NoOpLogger,
    protocol: config?.protocol ?? AwsRestJsonProtocol,
    protocolSettings: config?.protocolSettings ?? {
      defaultNamespace: "com.amazonaws.ssooidc",
      errorTypeRegistries: errorTypeRegistries,
      version: "2019-06-10",
      serviceTarget: "AWSSSOOIDCService"
    },
    serviceId: config?.serviceId ?? "SSO OIDC",
    sha256: config?.sha256 ?? Sha256,
    urlParser: config?.urlParser ?? parseUrl,
    utf8Decoder: config?.utf8Decoder ?? fromUtf8,
    utf8Encoder: config?.utf8Encoder ?? toUtf8
  });
  const getRuntimeConfig = config => {
    emitWarningIfUnsupportedVersion(process.version);
    const defaultsMode = resolveDefaultsModeConfig(config);
    const defaultConfigProvider = () => defaultsMode().then(loadConfigsForDefaultMode);
    const clientSharedValues = getRuntimeConfig$1(config);
    emitWarningIfUnsupportedVersion$1(process.version);
    const loaderConfig = {
      profile: config?.profile,
      logger: clientSharedValues.logger
    };
    return {
      ...clientSharedValues,
      ...config,
      runtime: "node",
      defaultsMode: defaultsMode,
      authSchemePreference: config?.authSchemePreference ?? loadConfig(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, loaderConfig),
      bodyLengthChecker: config?.bodyLengthChecker ?? calculateBodyLength,
      defaultSocketTimeout: getDefaultSocketTimeout(config?.requestHandler, 3e5),
      defaultUserAgentProvider: config?.defaultUserAgentProvider ?? createDefaultUserAgentProvider({
        serviceId: clientSharedValues.serviceId,
        clientVersion: packageInfo.version
      }),
      maxAttempts: config?.maxAttempts ?? loadConfig(NODE_MAX_ATTEMPT_CONFIG_OPTIONS, config),
      region: config?.region ?? loadConfig(NODE_REGION_CONFIG_OPTIONS, {
        ...NODE_REGION_CONFIG_FILE_OPTIONS,
        ...loaderConfig
      }),
      requestHandler: NodeHttpHandler.create(config?.requestHandler ?? defaultConfigProvider),
      retryMode: config?.retryMode ?? loadConfig({
        ...NODE_RETRY_MODE_CONFIG_OPTIONS,
        default: async () => (await defaultConfigProvider()).retryMode || DEFAULT_RETRY_MODE
      }, config),
      streamCollector: config?.streamCollector ?? streamCollector,
      useDualstackEndpoint: config?.useDualstackEndpoint ?? loadConfig(NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
      useFipsEndpoint: config?.useFipsEndpoint ?? loadConfig(NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
      userAgentAppId: config?.userAgentAppId ?? loadConfig(NODE_APP_ID_CONFIG_OPTIONS, loaderConfig)
    };
  };
  const getHttpAuthExtensionConfiguration = runtimeConfig => {
    const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
    let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
    let _credentials = runtimeConfig.credentials;
    return {
      setHttpAuthScheme(httpAuthScheme) {
        const index = _httpAuthSchemes.findIndex(scheme => scheme.schemeId === httpAuthScheme.schemeId);
        if (index === -1) _httpAuthSchemes.push(httpAuthScheme); else _httpAuthSchemes.splice(index, 1, httpAuthScheme);
      },
      httpAuthSchemes() {
        return _httpAuthSchemes;
      },
      setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
        _httpAuthSchemeProvider = httpAuthSchemeProvider;
      },
      httpAuthSchemeProvider() {
        return _httpAuthSchemeProvider;
      },
      setCredentials(credentials) {
        _credentials = credentials;
      },
      credentials() {
        return _credentials;
      }
    };
  };
  const resolveHttpAuthRuntimeConfig = config => ({
    httpAuthSchemes: config.httpAuthSchemes(),
    httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
    credentials: config.credentials()
  });
  const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
    const extensionConfiguration = Object.assign(getAwsRegionExtensionConfiguration(runtimeConfig), getDefaultExtensionConfiguration(runtimeConfig), getHttpHandlerExtensionConfiguration(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
    extensions.forEach(extension => extension.configure(extensionConfiguration));
    return Object.assign(runtimeConfig, resolveAwsRegionExtensionConfiguration(extensionConfiguration), resolveDefaultRuntimeConfig(extensionConfiguration), resolveHttpHandlerRuntimeConfig(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
  };
  class SSOOIDCClient extends Client {
    config;
    constructor(...[configuration]) {
      const _config_0 = getRuntimeConfig(configuration || {});
      super(_config_0);
      this.initConfig = _config_0;
      const _config_1 = resolveClientEndpointParameters(_config_0);
      const _config_2 = resolveUserAgentConfig(_config_1);
      const _config_3 = resolveRetryConfig(_config_2);
      const _config_4 = resolveRegionConfig(_config_3);
      const _config_5 = resolveHostHeaderConfig(_config_4);
      const _config_6 = resolveEndpointConfig(_config_5);
      const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
      const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
      this.config = _config_8;
      this.middlewareStack.use(getSchemaSerdePlugin(this.config));
      this.middlewareStack.use(getUserAgentPlugin(this.config));
      this.middlewareStack.use(getRetryPlugin(this.config));
      this.middlewareStack.use(getContentLengthPlugin(this.config));
      this.middlewareStack.use(getHostHeaderPlugin(this.config));
      this.middlewareStack.use(getLoggerPlugin(this.config));
      this.middlewareStack.use(getRecursionDetectionPlugin(this.config));
      this.middlewareStack.use(getHttpAuthSchemeEndpointRuleSetPlugin(this.config, {
        httpAuthSchemeParametersProvider: defaultSSOOIDCHttpAuthSchemeParametersProvider,
        identityProviderConfigProvider: async config => new DefaultIdentityProviderConfig({
          "aws.auth#sigv4": config.credentials
        })
      }));
      this.middlewareStack.use(getHttpSigningPlugin(this.config));
    }
    destroy() {
      super.destroy();
    }
  }
  const command = makeBuilder(commonParams, "AWSSSOOIDCService", "SSOOIDCClient", getEndpointPlugin);
  const _ep0 = {};
  const _mw0 = (Command, cs, config, o) => [];
  class CreateTokenCommand extends(command(_ep0, _mw0, "CreateToken", CreateToken$)){}
  const commands = {
    CreateTokenCommand: CreateTokenCommand
  };
  class SSOOIDC extends SSOOIDCClient {}
  createAggregatedClient(commands, SSOOIDC);
  exports.CreateTokenCommand = CreateTokenCommand;
  exports.SSOOIDCClient = SSOOIDCClient;
}),

/***/ 5383:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  "use strict";
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    DEFAULT_REQUEST_TIMEOUT: () => node_http_handler.w,
    NodeHttp2Handler: () => NodeHttp2Handler,
    NodeHttpHandler: () => node_http_handler.$,
    streamCollector: () => serde.streamCollector
  });
  // EXTERNAL MODULE: ./node_modules/@smithy/node-http-handler/dist-es/node-http-handler.js + 5 modules
    var node_http_handler = __webpack_require__(3291);
  // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/protocols/index.js
    var protocols = __webpack_require__(3422);
  // EXTERNAL MODULE: ./node_modules/@smithy/node-http-handler/dist-es/build-abort-error.js
    var build_abort_error = __webpack_require__(1051);
  // EXTERNAL MODULE: ./node_modules/@smithy/node-http-handler/dist-es/get-transformed-headers.js
    var get_transformed_headers = __webpack_require__(5544);
  var external_node_http2_ = __webpack_require__(2467);
  var external_node_http2_default = __webpack_require__.n(external_node_http2_);
  // CONCATENATED MODULE: ./node_modules/@smithy/node-http-handler/dist-es/http2/ClientHttp2SessionRef.js
  const ids = new Uint16Array(1);
  class ClientHttp2SessionRef {
    id=ids[0]++;
    total=0;
    max=0;
    session;
    refs=0;
    constructor(session) {
      session.unref();
      this.session = session;
    }
    retain() {
      if (this.session.destroyed) throw new Error("@smithy/node-http-handler - cannot acquire reference to destroyed session.");
      this.refs += 1;
      this.total += 1;
      this.max = Math.max(this.refs, this.max);
      this.session.ref();
    }
    free() {
      if (this.session.destroyed) return;
      this.refs -= 1;
      if (this.refs === 0) this.session.unref();
      if (this.refs < 0) throw new Error("@smithy/node-http-handler - ClientHttp2Session refcount at zero, cannot decrement.");
    }
    deref() {
      return this.session;
    }
    close() {
      if (!this.session.closed) this.session.close();
    }
    destroy() {
      this.refs = 0;
      if (!this.session.destroyed) {
        this.session.setTimeout(0);
        this.session.destroy();
      }
    }
    useCount() {
      return this.refs;
    }
  }
  // CONCATENATED MODULE: ./node_modules/@smithy/node-http-handler/dist-es/node-http2-connection-pool.js
  class NodeHttp2ConnectionPool {
    sessions=[];
    maxConcurrency=0;
    constructor(sessions) {
      this.sessions = (sessions ?? []).map(session => new ClientHttp2SessionRef(session));
    }
    poll() {
      let cleanup = false;
      for (const session of this.sessions) {
        if (session.deref().destroyed) {
          cleanup = true;
          continue;
        }
        if (!this.maxConcurrency || session.useCount() < this.maxConcurrency) return session;
      }
      if (cleanup) for (const session of this.sessions) if (session.deref().destroyed) this.remove(session);
    }
    offerLast(ref) {
      this.sessions.push(ref);
    }
    remove(ref) {
      const ix = this.sessions.indexOf(ref);
      if (ix > -1) this.sessions.splice(ix, 1);
    }
    [Symbol.iterator]() {
      return this.sessions[Symbol.iterator]();
    }
    setMaxConcurrency(maxConcurrency) {
      this.maxConcurrency = maxConcurrency;
    }
    destroy(ref) {
      this.remove(ref);
      ref.destroy();
    }
  }
  // CONCATENATED MODULE: ./node_modules/@smithy/node-http-handler/dist-es/node-http2-connection-manager.js
  class NodeHttp2ConnectionManager {
    config;
    connectOptions;
    connectionPools=new Map;
    constructor(config) {
      this.config = config;
      if (this.config.maxConcurrency && this.config.maxConcurrency <= 0) throw new RangeError("maxConcurrency must be greater than zero.");
    }
    lease(requestContext, connectionConfiguration) {
      const url = this.getUrlString(requestContext);
      const pool = this.getPool(url);
      if (!this.config.disableConcurrency && !connectionConfiguration.isEventStream) {
        const available = pool.poll();
        if (available) {
          available.retain();
          return available;
        }
      }
      const ref = new ClientHttp2SessionRef(this.connect(url));
      const session = ref.deref();
      if (this.config.maxConcurrency) session.settings({
        maxConcurrentStreams: this.config.maxConcurrency
      }, err => {
        if (err) throw new Error("Fail to set maxConcurrentStreams to " + this.config.maxConcurrency + "when creating new session for " + requestContext.destination.toString());
      });
      const graceful = () => {
        this.removeFromPoolAndClose(url, ref);
      };
      const ensureDestroyed = () => {
        this.removeFromPoolAndCheckedDestroy(url, ref);
      };
      session.on("goaway", graceful);
      session.on("error", ensureDestroyed);
      session.on("frameError", ensureDestroyed);
      session.on("close", ensureDestroyed);
      if (connectionConfiguration.requestTimeout) session.setTimeout(connectionConfiguration.requestTimeout, ensureDestroyed);
      pool.offerLast(ref);
      ref.retain();
      return ref;
    }
    release(_requestContext, ref) {
      ref.free();
    }
    createIsolatedSession(requestContext, connectionConfiguration) {
      const url = this.getUrlString(requestContext);
      const ref = new ClientHttp2SessionRef(this.connect(url));
      const session = ref.deref();
      session.settings({
        maxConcurrentStreams: 1
      });
      const ensureDestroyed = () => {
        ref.destroy();
      };
      session.on("error", ensureDestroyed);
      session.on("frameError", ensureDestroyed);
      session.on("close", ensureDestroyed);
      const timeout = connectionConfiguration.requestTimeout ?? 3e5;
      session.setTimeout(timeout, ensureDestroyed);
      ref.retain();
      return ref;
    }
    destroy() {
      for (const [url, connectionPool] of this.connectionPools) {
        for (const session of [ ...connectionPool ]) session.destroy();
        this.connectionPools.delete(url);
      }
    }
    setMaxConcurrentStreams(maxConcurrentStreams) {
      if (maxConcurrentStreams && maxConcurrentStreams <= 0) throw new RangeError("maxConcurrentStreams must be greater than zero.");
      this.config.maxConcurrency = maxConcurrentStreams;
      for (const pool of this.connectionPools.values()) pool.setMaxConcurrency(maxConcurrentStreams);
    }
    setDisableConcurrentStreams(disableConcurrentStreams) {
      this.config.disableConcurrency = disableConcurrentStreams;
    }
    setNodeHttp2ConnectOptions(nodeHttp2ConnectOptions) {
      this.connectOptions = nodeHttp2ConnectOptions;
    }
    debug() {
      const pools = {};
      for (const [url, pool] of this.connectionPools) {
        const sessions = [];
        for (const ref of pool) sessions.push({
          id: ref.id,
          active: ref.useCount(),
          maxConcurrent: ref.max,
          totalRequests: ref.total
        });
        pools[url] = {
          sessions: sessions
        };
      }
      return pools;
    }
    removeFromPoolAndClose(authority, ref) {
      this.connectionPools.get(authority)?.remove(ref);
      ref.close();
    }
    removeFromPoolAndCheckedDestroy(authority, ref) {
      this.connectionPools.get(authority)?.remove(ref);
      ref.destroy();
    }
    getPool(url) {
      if (!this.connectionPools.has(url)) {
        const pool = new NodeHttp2ConnectionPool;
        if (this.config.maxConcurrency) pool.setMaxConcurrency(this.config.maxConcurrency);
        this.connectionPools.set(url, pool);
      }
      return this.connectionPools.get(url);
    }
    getUrlString(request) {
      return request.destination.toString();
    }
    connect(url) {
      return this.connectOptions === void 0 ? external_node_http2_default().connect(url) : external_node_http2_default().connect(url, this.connectOptions);
    }
  }
  // EXTERNAL MODULE: ./node_modules/@smithy/node-http-handler/dist-es/resolve-default-socket-timeout.js
    var resolve_default_socket_timeout = __webpack_require__(2687);
  // EXTERNAL MODULE: ./node_modules/@smithy/node-http-handler/dist-es/write-request-body.js
    var write_request_body = __webpack_require__(1849);
  // CONCATENATED MODULE: ./node_modules/@smithy/node-http-handler/dist-es/node-http2-handler.js
  const {constants: constants} = external_node_http2_default();
  class NodeHttp2Handler {
    config;
    configProvider;
    metadata={
      handlerProtocol: "h2"
    };
    connectionManager=new NodeHttp2ConnectionManager({});
    static create(instanceOrOptions) {
      if (typeof instanceOrOptions?.handle === "function") return instanceOrOptions;
      return new NodeHttp2Handler(instanceOrOptions);
    }
    constructor(options) {
      this.configProvider = new Promise((resolve, reject) => {
        if (typeof options === "function") options().then(opts => {
          resolve(opts || {});
        }).catch(reject); else resolve(options || {});
      });
    }
    destroy() {
      this.connectionManager.destroy();
    }
    async handle(request, {abortSignal: abortSignal, requestTimeout: requestTimeout, isEventStream: isEventStream} = {}) {
      if (!this.config) {
        const config = await this.configProvider;
        this.config = {
          ...config,
          defaultSocketTimeout: (0, resolve_default_socket_timeout.U)(config)
        };
        const {disableConcurrentStreams: disableConcurrentStreams, maxConcurrentStreams: maxConcurrentStreams, nodeHttp2ConnectOptions: nodeHttp2ConnectOptions} = this.config;
        this.connectionManager.setDisableConcurrentStreams(disableConcurrentStreams ?? false);
        if (maxConcurrentStreams) this.connectionManager.setMaxConcurrentStreams(maxConcurrentStreams);
        if (nodeHttp2ConnectOptions) this.connectionManager.setNodeHttp2ConnectOptions(nodeHttp2ConnectOptions);
      }
      const {requestTimeout: configRequestTimeout, disableConcurrentStreams: disableConcurrentStreams, sessionTimeout: sessionTimeout} = this.config;
      const useIsolatedSession = disableConcurrentStreams || isEventStream;
      const effectiveRequestTimeout = requestTimeout ?? configRequestTimeout;
      const defaultSocketTimeout = effectiveRequestTimeout === void 0 && sessionTimeout === void 0 ? this.config.defaultSocketTimeout : void 0;
      return new Promise((_resolve, _reject) => {
        let fulfilled = false;
        let writeRequestBodyPromise;
        const resolve = async arg => {
          await writeRequestBodyPromise;
          _resolve(arg);
        };
        const reject = async arg => {
          await writeRequestBodyPromise;
          _reject(arg);
        };
        if (abortSignal?.aborted) {
          fulfilled = true;
          const abortError = (0, build_abort_error.F)(abortSignal);
          reject(abortError);
          return;
        }
        const {hostname: hostname, method: method, port: port, protocol: protocol, query: query} = request;
        let auth = "";
        if (request.username != null || request.password != null) {
          const username = request.username ?? "";
          const password = request.password ?? "";
          auth = `${username}:${password}@`;
        }
        const authority = `${protocol}//${auth}${hostname}${port ? `:${port}` : ""}`;
        const requestContext = {
          destination: new URL(authority)
        };
        const connectConfig = {
          requestTimeout: this.config?.sessionTimeout,
          isEventStream: isEventStream
        };
        const ref = useIsolatedSession ? this.connectionManager.createIsolatedSession(requestContext, connectConfig) : this.connectionManager.lease(requestContext, connectConfig);
        const session = ref.deref();
        const rejectWithDestroy = err => {
          if (useIsolatedSession) ref.destroy();
          fulfilled = true;
          reject(err);
        };
        const queryString = query ? (0, protocols.buildQueryString)(query) : "";
        let path = request.path;
        if (queryString) path += `?${queryString}`;
        if (request.fragment) path += `#${request.fragment}`;
        const clientHttp2Stream = session.request({
          ...request.headers,
          [constants.HTTP2_HEADER_PATH]: path,
          [constants.HTTP2_HEADER_METHOD]: method
        });
        if (effectiveRequestTimeout) clientHttp2Stream.setTimeout(effectiveRequestTimeout, () => {
          clientHttp2Stream.close();
          const timeoutError = new Error(`Stream timed out because of no activity for ${effectiveRequestTimeout} ms`);
          timeoutError.name = "TimeoutError";
          rejectWithDestroy(timeoutError);
        }); else if (defaultSocketTimeout) {
          clientHttp2Stream.setTimeout(defaultSocketTimeout, () => {
            const timeoutError = new Error(`Stream timed out because of no activity for ${defaultSocketTimeout} ms`);
            timeoutError.name = "TimeoutError";
            fulfilled = true;
            reject(timeoutError);
            clientHttp2Stream.destroy(timeoutError);
            if (useIsolatedSession) ref.destroy();
          });
          clientHttp2Stream.once("response", () => clientHttp2Stream.setTimeout(defaultSocketTimeout));
        }
        if (abortSignal) {
          const onAbort = () => {
            clientHttp2Stream.close();
            const abortError = (0, build_abort_error.F)(abortSignal);
            rejectWithDestroy(abortError);
          };
          if (typeof abortSignal.addEventListener === "function") {
            const signal = abortSignal;
            signal.addEventListener("abort", onAbort, {
              once: true
            });
            clientHttp2Stream.once("close", () => signal.removeEventListener("abort", onAbort));
          } else abortSignal.onabort = onAbort;
        }
        clientHttp2Stream.on("frameError", (type, code, id) => {
          rejectWithDestroy(new Error(`Frame type id ${type} in stream id ${id} has failed with code ${code}.`));
        });
        clientHttp2Stream.on("error", rejectWithDestroy);
        clientHttp2Stream.on("aborted", () => {
          rejectWithDestroy(new Error(`HTTP/2 stream is abnormally aborted in mid-communication with result code ${clientHttp2Stream.rstCode}.`));
        });
        clientHttp2Stream.on("response", headers => {
          const httpResponse = new protocols.HttpResponse({
            statusCode: headers[":status"] ?? -1,
            headers: (0, get_transformed_headers.u)(headers),
            body: clientHttp2Stream
          });
          fulfilled = true;
          resolve({
            response: httpResponse
          });
          if (useIsolatedSession) {
            session.close();
            clientHttp2Stream.on("end", () => {
              ref.destroy();
            });
          }
        });
        clientHttp2Stream.on("close", () => {
          if (useIsolatedSession) ref.destroy(); else this.connectionManager.release(requestContext, ref);
          if (!fulfilled) {
            const error = new Error("Unexpected error: http2 request did not get a response");
            if (session.destroyed) error.name = "TimeoutError";
            rejectWithDestroy(error);
          }
        });
        writeRequestBodyPromise = (0, write_request_body.f)(clientHttp2Stream, request, effectiveRequestTimeout);
      });
    }
    updateHttpClientConfig(key, value) {
      this.config = void 0;
      this.configProvider = this.configProvider.then(config => {
        switch (key) {
         case Symbol.for("@smithy/defaultSocketTimeout"):
          key = "defaultSocketTimeout";
          value = (0, resolve_default_socket_timeout.U)(config) ?? value;
          break;
        }
        return {
          ...config,
          [key]: value
        };
      });
    }
    httpHandlerConfigs() {
      return this.config ?? {};
    }
  }
  // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/serde/index.js
    var serde = __webpack_require__(2430);
})

};
;
"use strict";
exports.id = 193;
exports.ids = [193];
exports.modules = {

/***/ 7193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    AccountClient: () => AccountClient,
    paginateListRegions: () => paginateListRegions
  });
  // EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-cjs/submodules/client/index.js
    var client = __webpack_require__(5152);
  // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/index.js
    var dist_cjs = __webpack_require__(402);
  // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/client/index.js
    var submodules_client = __webpack_require__(2658);
  // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/config/index.js
    var submodules_config = __webpack_require__(7291);
  // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/endpoints/index.js
    var endpoints = __webpack_require__(2085);
  // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/protocols/index.js
    var protocols = __webpack_require__(3422);
  // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/retry/index.js
    var retry = __webpack_require__(3609);
  // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/schema/index.js
    var schema = __webpack_require__(6890);
  // EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-cjs/submodules/httpAuthSchemes/index.js
    var httpAuthSchemes = __webpack_require__(7523);
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-account/dist-es/auth/httpAuthSchemeProvider.js
  const defaultAccountHttpAuthSchemeParametersProvider = async (config, context, input) => ({
    operation: (0, submodules_client.getSmithyContext)(context).operation,
    region: await (0, submodules_client.normalizeProvider)(config.region)() || (() => {
      throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
    })()
  });
  function createAwsAuthSigv4HttpAuthOption(authParameters) {
    return {
      schemeId: "aws.auth#sigv4",
      signingProperties: {
        name: "account",
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
  const defaultAccountHttpAuthSchemeProvider = authParameters => {
    const options = [];
    switch (authParameters.operation) {
     default:
      options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
    }
    return options;
  };
  const resolveHttpAuthSchemeConfig = config => {
    const config_0 = (0, httpAuthSchemes.resolveAwsSdkSigV4Config)(config);
    return Object.assign(config_0, {
      authSchemePreference: (0, submodules_client.normalizeProvider)(config.authSchemePreference ?? [])
    });
  };
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-account/dist-es/endpoint/EndpointParameters.js
  const resolveClientEndpointParameters = options => Object.assign(options, {
    useDualstackEndpoint: options.useDualstackEndpoint ?? false,
    useFipsEndpoint: options.useFipsEndpoint ?? false,
    defaultSigningName: "account"
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
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-account/package.json
  const package_namespaceObject = {
    rE: "3.1169.0"
  };
  // EXTERNAL MODULE: ./node_modules/@aws-sdk/credential-provider-node/dist-es/defaultProvider.js + 2 modules
    var defaultProvider = __webpack_require__(9882);
  // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/serde/index.js
    var serde = __webpack_require__(2430);
  // EXTERNAL MODULE: ./node_modules/@smithy/node-http-handler/dist-es/node-http-handler.js + 5 modules
    var node_http_handler = __webpack_require__(3291);
  // EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-cjs/submodules/protocols/index.js
    var submodules_protocols = __webpack_require__(7288);
  // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/checksum/index.js
    var checksum = __webpack_require__(9542);
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-account/dist-es/endpoint/bdd.js
  const k = "ref";
  const a = -1, b = true, c = "isSet", d = "PartitionResult", e = "booleanEquals", f = "getAttr", g = {
    [k]: "Endpoint"
  }, h = {
    [k]: d
  }, i = {
    authSchemes: [ {
      name: "sigv4",
      signingRegion: "{PartitionResult#implicitGlobalRegion}"
    } ]
  }, j = [ {
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
    }, b ] ] ],
    results: [ [ a ], [ a, "Invalid Configuration: FIPS and custom endpoint are not supported" ], [ a, "Invalid Configuration: Dualstack and custom endpoint are not supported" ], [ g, {} ], [ "https://account-fips.{PartitionResult#implicitGlobalRegion}.{PartitionResult#dualStackDnsSuffix}", i ], [ a, "FIPS and DualStack are enabled, but this partition does not support one or both" ], [ "https://account-fips.{PartitionResult#implicitGlobalRegion}.{PartitionResult#dnsSuffix}", i ], [ a, "FIPS is enabled but this partition does not support FIPS" ], [ "https://account.{PartitionResult#implicitGlobalRegion}.{PartitionResult#dualStackDnsSuffix}", i ], [ a, "DualStack is enabled but this partition does not support DualStack" ], [ "https://account.{PartitionResult#implicitGlobalRegion}.{PartitionResult#dnsSuffix}", i ], [ a, "Invalid Configuration: Missing Region" ] ]
  };
  const root = 2;
  const r = 1e8;
  const nodes = new Int32Array([ -1, 1, -1, 0, 12, 3, 1, 4, r + 11, 2, 5, r + 11, 3, 8, 6, 4, 7, r + 10, 5, r + 8, r + 9, 4, 10, 9, 6, r + 6, r + 7, 5, 11, r + 5, 6, r + 4, r + 5, 3, r + 1, 13, 4, r + 2, r + 3 ]);
  const bdd = endpoints.BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-account/dist-es/endpoint/endpointResolver.js
  const cache = new endpoints.EndpointCache({
    size: 50,
    params: [ "Endpoint", "Region", "UseDualStack", "UseFIPS" ]
  });
  const defaultEndpointResolver = (endpointParams, context = {}) => cache.get(endpointParams, () => (0, 
  endpoints.decideEndpoint)(bdd, {
    endpointParams: endpointParams,
    logger: context.logger
  }));
  endpoints.customEndpointFunctions.aws = client.awsEndpointFunctions;
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-account/dist-es/models/AccountServiceException.js
  class AccountServiceException extends submodules_client.ServiceException {
    static shapeId="smithy.ts.sdk.synthetic.com.amazonaws.account#AccountServiceException";
    constructor(options) {
      super(options);
      Object.setPrototypeOf(this, AccountServiceException.prototype);
    }
  }
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-account/dist-es/models/errors.js
  class AccessDeniedException extends AccountServiceException {
    static shapeId="com.amazonaws.account#AccessDeniedException";
    name="AccessDeniedException";
    $fault="client";
    errorType;
    constructor(opts) {
      super({
        name: "AccessDeniedException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, AccessDeniedException.prototype);
      this.errorType = opts.errorType;
    }
  }
  class ConflictException extends AccountServiceException {
    static shapeId="com.amazonaws.account#ConflictException";
    name="ConflictException";
    $fault="client";
    errorType;
    constructor(opts) {
      super({
        name: "ConflictException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ConflictException.prototype);
      this.errorType = opts.errorType;
    }
  }
  class InternalServerException extends AccountServiceException {
    static shapeId="com.amazonaws.account#InternalServerException";
    name="InternalServerException";
    $fault="server";
    $retryable={};
    errorType;
    constructor(opts) {
      super({
        name: "InternalServerException",
        $fault: "server",
        ...opts
      });
      Object.setPrototypeOf(this, InternalServerException.prototype);
      this.errorType = opts.errorType;
    }
  }
  class ResourceNotFoundException extends AccountServiceException {
    static shapeId="com.amazonaws.account#ResourceNotFoundException";
    name="ResourceNotFoundException";
    $fault="client";
    errorType;
    constructor(opts) {
      super({
        name: "ResourceNotFoundException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ResourceNotFoundException.prototype);
      this.errorType = opts.errorType;
    }
  }
  class TooManyRequestsException extends AccountServiceException {
    static shapeId="com.amazonaws.account#TooManyRequestsException";
    name="TooManyRequestsException";
    $fault="client";
    $retryable={
      throttling: true
    };
    errorType;
    constructor(opts) {
      super({
        name: "TooManyRequestsException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, TooManyRequestsException.prototype);
      this.errorType = opts.errorType;
    }
  }
  class ValidationException extends AccountServiceException {
    static shapeId="com.amazonaws.account#ValidationException";
    name="ValidationException";
    $fault="client";
    reason;
    fieldList;
    constructor(opts) {
      super({
        name: "ValidationException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ValidationException.prototype);
      this.reason = opts.reason;
      this.fieldList = opts.fieldList;
    }
  }
  class ResourceUnavailableException extends AccountServiceException {
    static shapeId="com.amazonaws.account#ResourceUnavailableException";
    name="ResourceUnavailableException";
    $fault="client";
    errorType;
    constructor(opts) {
      super({
        name: "ResourceUnavailableException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ResourceUnavailableException.prototype);
      this.errorType = opts.errorType;
    }
  }
  const _ADE = "AccessDeniedException";
  const _AI = "AccountId";
  const _CE = "ConflictException";
  const _ISE = "InternalServerException";
  const _LR = "ListRegions";
  const _LRR = "ListRegionsRequest";
  const _LRRi = "ListRegionsResponse";
  const _MR = "MaxResults";
  const _NT = "NextToken";
  const _R = "Regions";
  const _RN = "RegionName";
  const _RNFE = "ResourceNotFoundException";
  const _ROL = "RegionOptList";
  const _ROS = "RegionOptStatus";
  const _ROSC = "RegionOptStatusContains";
  const _RUE = "ResourceUnavailableException";
  const _Re = "Region";
  const _SS = "SensitiveString";
  const _TMRE = "TooManyRequestsException";
  const _VE = "ValidationException";
  const _VEF = "ValidationExceptionField";
  const _VEFL = "ValidationExceptionFieldList";
  const _c = "client";
  const _e = "error";
  const _eT = "errorType";
  const _fL = "fieldList";
  const _h = "http";
  const _hE = "httpError";
  const _hH = "httpHeader";
  const _m = "message";
  const _n = "name";
  const _r = "reason";
  const _s = "smithy.ts.sdk.synthetic.com.amazonaws.account";
  const _se = "server";
  const _xaE = "x-amzn-ErrorType";
  const n0 = "com.amazonaws.account";
  const _s_registry = new schema.TypeRegistry(_s);
  var AccountServiceException$ = [ -3, _s, "AccountServiceException", 0, [], [] ];
  _s_registry.registerError(AccountServiceException$, AccountServiceException);
  const n0_registry = new schema.TypeRegistry(n0);
  var AccessDeniedException$ = [ -3, n0, _ADE, {
    [_e]: _c,
    [_hE]: 403
  }, [ _m, _eT ], [ 0, [ 0, {
    [_hH]: _xaE
  } ] ], 1 ];
  n0_registry.registerError(AccessDeniedException$, AccessDeniedException);
  var ConflictException$ = [ -3, n0, _CE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _m, _eT ], [ 0, [ 0, {
    [_hH]: _xaE
  } ] ], 1 ];
  n0_registry.registerError(ConflictException$, ConflictException);
  var InternalServerException$ = [ -3, n0, _ISE, {
    [_e]: _se,
    [_hE]: 500
  }, [ _m, _eT ], [ 0, [ 0, {
    [_hH]: _xaE
  } ] ], 1 ];
  n0_registry.registerError(InternalServerException$, InternalServerException);
  var ResourceNotFoundException$ = [ -3, n0, _RNFE, {
    [_e]: _c,
    [_hE]: 404
  }, [ _m, _eT ], [ 0, [ 0, {
    [_hH]: _xaE
  } ] ], 1 ];
  n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
  var ResourceUnavailableException$ = [ -3, n0, _RUE, {
    [_e]: _c,
    [_hE]: 424
  }, [ _m, _eT ], [ 0, [ 0, {
    [_hH]: _xaE
  } ] ], 1 ];
  n0_registry.registerError(ResourceUnavailableException$, ResourceUnavailableException);
  var TooManyRequestsException$ = [ -3, n0, _TMRE, {
    [_e]: _c,
    [_hE]: 429
  }, [ _m, _eT ], [ 0, [ 0, {
    [_hH]: _xaE
  } ] ], 1 ];
  n0_registry.registerError(TooManyRequestsException$, TooManyRequestsException);
  var ValidationException$ = [ -3, n0, _VE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _m, _r, _fL ], [ [ () => SensitiveString, 0 ], 0, [ () => ValidationExceptionFieldList, 0 ] ], 1 ];
  n0_registry.registerError(ValidationException$, ValidationException);
  const errorTypeRegistries = [ _s_registry, n0_registry ];
  var SensitiveString = [ 0, n0, _SS, 8, 0 ];
  var ListRegionsRequest$ = [ 3, n0, _LRR, 0, [ _AI, _MR, _NT, _ROSC ], [ 0, 1, 0, 64 | 0 ] ];
  var ListRegionsResponse$ = [ 3, n0, _LRRi, 0, [ _NT, _R ], [ 0, () => RegionOptList ] ];
  var Region$ = [ 3, n0, _Re, 0, [ _RN, _ROS ], [ 0, 0 ] ];
  var ValidationExceptionField$ = [ 3, n0, _VEF, 0, [ _n, _m ], [ 0, [ () => SensitiveString, 0 ] ], 2 ];
  var RegionOptList = [ 1, n0, _ROL, 0, () => Region$ ];
  var ValidationExceptionFieldList = [ 1, n0, _VEFL, 0, [ () => ValidationExceptionField$, 0 ] ];
  var ListRegions$ = [ 9, n0, _LR, {
    [_h]: [ "POST", "/listRegions", 200 ]
  }, () => ListRegionsRequest$, () => ListRegionsResponse$ ];
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-account/dist-es/runtimeConfig.shared.js
  const getRuntimeConfig = config => ({
    apiVersion: "2021-02-01",
    base64Decoder: config?.base64Decoder ?? serde.fromBase64,
    base64Encoder: config?.base64Encoder ?? serde.toBase64,
    disableHostPrefix: config?.disableHostPrefix ?? false,
    endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
    extensions: config?.extensions ?? [],
    httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultAccountHttpAuthSchemeProvider,
    httpAuthSchemes: config?.httpAuthSchemes ?? [ {
      schemeId: "aws.auth#sigv4",
      identityProvider: ipc => ipc.getIdentityProvider("aws.auth#sigv4"),
      signer: new httpAuthSchemes.AwsSdkSigV4Signer
    } ],
    logger: config?.logger ?? new submodules_client.NoOpLogger,
    protocol: config?.protocol ?? submodules_protocols.AwsRestJsonProtocol,
    protocolSettings: config?.protocolSettings ?? {
      defaultNamespace: "com.amazonaws.account",
      errorTypeRegistries: errorTypeRegistries,
      version: "2021-02-01",
      serviceTarget: "Account"
    },
    serviceId: config?.serviceId ?? "Account",
    sha256: config?.sha256 ?? checksum.Sha256,
    urlParser: config?.urlParser ?? protocols.parseUrl,
    utf8Decoder: config?.utf8Decoder ?? serde.fromUtf8,
    utf8Encoder: config?.utf8Encoder ?? serde.toUtf8
  });
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-account/dist-es/runtimeConfig.js
  const runtimeConfig_getRuntimeConfig = config => {
    (0, submodules_client.emitWarningIfUnsupportedVersion)(process.version);
    const defaultsMode = (0, submodules_config.resolveDefaultsModeConfig)(config);
    const defaultConfigProvider = () => defaultsMode().then(submodules_client.loadConfigsForDefaultMode);
    const clientSharedValues = getRuntimeConfig(config);
    (0, client.emitWarningIfUnsupportedVersion)(process.version);
    const loaderConfig = {
      profile: config?.profile,
      logger: clientSharedValues.logger
    };
    return {
      ...clientSharedValues,
      ...config,
      runtime: "node",
      defaultsMode: defaultsMode,
      authSchemePreference: config?.authSchemePreference ?? (0, submodules_config.loadConfig)(httpAuthSchemes.NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, loaderConfig),
      bodyLengthChecker: config?.bodyLengthChecker ?? serde.calculateBodyLength,
      credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider.v6,
      defaultSocketTimeout: (0, client.getDefaultSocketTimeout)(config?.requestHandler, 3e5),
      defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0, client.createDefaultUserAgentProvider)({
        serviceId: clientSharedValues.serviceId,
        clientVersion: package_namespaceObject.rE
      }),
      maxAttempts: config?.maxAttempts ?? (0, submodules_config.loadConfig)(retry.NODE_MAX_ATTEMPT_CONFIG_OPTIONS, config),
      region: config?.region ?? (0, submodules_config.loadConfig)(submodules_config.NODE_REGION_CONFIG_OPTIONS, {
        ...submodules_config.NODE_REGION_CONFIG_FILE_OPTIONS,
        ...loaderConfig
      }),
      requestHandler: node_http_handler.$.create(config?.requestHandler ?? defaultConfigProvider),
      retryMode: config?.retryMode ?? (0, submodules_config.loadConfig)({
        ...retry.NODE_RETRY_MODE_CONFIG_OPTIONS,
        default: async () => (await defaultConfigProvider()).retryMode || retry.DEFAULT_RETRY_MODE
      }, config),
      streamCollector: config?.streamCollector ?? serde.streamCollector,
      useDualstackEndpoint: config?.useDualstackEndpoint ?? (0, submodules_config.loadConfig)(submodules_config.NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
      useFipsEndpoint: config?.useFipsEndpoint ?? (0, submodules_config.loadConfig)(submodules_config.NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
      userAgentAppId: config?.userAgentAppId ?? (0, submodules_config.loadConfig)(client.NODE_APP_ID_CONFIG_OPTIONS, loaderConfig)
    };
  };
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-account/dist-es/auth/httpAuthExtensionConfiguration.js
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
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-account/dist-es/runtimeExtensions.js
  const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
    const extensionConfiguration = Object.assign((0, client.getAwsRegionExtensionConfiguration)(runtimeConfig), (0, 
    submodules_client.getDefaultExtensionConfiguration)(runtimeConfig), (0, protocols.getHttpHandlerExtensionConfiguration)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
    extensions.forEach(extension => extension.configure(extensionConfiguration));
    return Object.assign(runtimeConfig, (0, client.resolveAwsRegionExtensionConfiguration)(extensionConfiguration), (0, 
    submodules_client.resolveDefaultRuntimeConfig)(extensionConfiguration), (0, protocols.resolveHttpHandlerRuntimeConfig)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
  };
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-account/dist-es/AccountClient.js
  class AccountClient extends submodules_client.Client {
    config;
    constructor(...[configuration]) {
      const _config_0 = runtimeConfig_getRuntimeConfig(configuration || {});
      super(_config_0);
      this.initConfig = _config_0;
      const _config_1 = resolveClientEndpointParameters(_config_0);
      const _config_2 = (0, client.resolveUserAgentConfig)(_config_1);
      const _config_3 = (0, retry.resolveRetryConfig)(_config_2);
      const _config_4 = (0, submodules_config.resolveRegionConfig)(_config_3);
      const _config_5 = (0, client.resolveHostHeaderConfig)(_config_4);
      const _config_6 = (0, endpoints.resolveEndpointConfig)(_config_5);
      const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
      const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
      this.config = _config_8;
      this.middlewareStack.use((0, schema.getSchemaSerdePlugin)(this.config));
      this.middlewareStack.use((0, client.getUserAgentPlugin)(this.config));
      this.middlewareStack.use((0, retry.getRetryPlugin)(this.config));
      this.middlewareStack.use((0, protocols.getContentLengthPlugin)(this.config));
      this.middlewareStack.use((0, client.getHostHeaderPlugin)(this.config));
      this.middlewareStack.use((0, client.getLoggerPlugin)(this.config));
      this.middlewareStack.use((0, client.getRecursionDetectionPlugin)(this.config));
      this.middlewareStack.use((0, dist_cjs.getHttpAuthSchemeEndpointRuleSetPlugin)(this.config, {
        httpAuthSchemeParametersProvider: defaultAccountHttpAuthSchemeParametersProvider,
        identityProviderConfigProvider: async config => new dist_cjs.DefaultIdentityProviderConfig({
          "aws.auth#sigv4": config.credentials
        })
      }));
      this.middlewareStack.use((0, dist_cjs.getHttpSigningPlugin)(this.config));
    }
    destroy() {
      super.destroy();
    }
  }
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-account/dist-es/commandBuilder.js
  const command = (0, submodules_client.makeBuilder)(commonParams, "Account", "AccountClient", endpoints.getEndpointPlugin);
  const _ep0 = {};
  const _mw0 = (Command, cs, config, o) => [];
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-account/dist-es/commands/ListRegionsCommand.js
  class ListRegionsCommand extends(command(_ep0, _mw0, "ListRegions", ListRegions$)){}
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-account/dist-es/pagination/ListRegionsPaginator.js
  const paginateListRegions = (0, dist_cjs.createPaginator)(AccountClient, ListRegionsCommand, "NextToken", "NextToken", "MaxResults");
})

};
;
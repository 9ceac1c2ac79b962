exports.id = 136;
exports.ids = [136];
exports.modules = {

/***/ 1136:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {
  const {awsEndpointFunctions: awsEndpointFunctions, emitWarningIfUnsupportedVersion: emitWarningIfUnsupportedVersion$1, createDefaultUserAgentProvider: createDefaultUserAgentProvider, getDefaultSocketTimeout: getDefaultSocketTimeout, NODE_APP_ID_CONFIG_OPTIONS: NODE_APP_ID_CONFIG_OPTIONS, getAwsRegionExtensionConfiguration: getAwsRegionExtensionConfiguration, resolveAwsRegionExtensionConfiguration: resolveAwsRegionExtensionConfiguration, resolveUserAgentConfig: resolveUserAgentConfig, resolveHostHeaderConfig: resolveHostHeaderConfig, getUserAgentPlugin: getUserAgentPlugin, getHostHeaderPlugin: getHostHeaderPlugin, getLoggerPlugin: getLoggerPlugin, getRecursionDetectionPlugin: getRecursionDetectionPlugin, setCredentialFeature: setCredentialFeature, stsRegionDefaultResolver: stsRegionDefaultResolver} = __webpack_require__(5152);
  const {NoAuthSigner: NoAuthSigner, getHttpAuthSchemeEndpointRuleSetPlugin: getHttpAuthSchemeEndpointRuleSetPlugin, DefaultIdentityProviderConfig: DefaultIdentityProviderConfig, getHttpSigningPlugin: getHttpSigningPlugin} = __webpack_require__(402);
  const {normalizeProvider: normalizeProvider, getSmithyContext: getSmithyContext, ServiceException: ServiceException, NoOpLogger: NoOpLogger, emitWarningIfUnsupportedVersion: emitWarningIfUnsupportedVersion, loadConfigsForDefaultMode: loadConfigsForDefaultMode, getDefaultExtensionConfiguration: getDefaultExtensionConfiguration, resolveDefaultRuntimeConfig: resolveDefaultRuntimeConfig, Client: Client, makeBuilder: makeBuilder, createAggregatedClient: createAggregatedClient} = __webpack_require__(2658);
  const {Command: $Command} = __webpack_require__(2658);
  const {resolveDefaultsModeConfig: resolveDefaultsModeConfig, loadConfig: loadConfig, NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS: NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS: NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, NODE_REGION_CONFIG_OPTIONS: NODE_REGION_CONFIG_OPTIONS, NODE_REGION_CONFIG_FILE_OPTIONS: NODE_REGION_CONFIG_FILE_OPTIONS, resolveRegionConfig: resolveRegionConfig} = __webpack_require__(7291);
  const {BinaryDecisionDiagram: BinaryDecisionDiagram, EndpointCache: EndpointCache, decideEndpoint: decideEndpoint, customEndpointFunctions: customEndpointFunctions, resolveParams: resolveParams, resolveEndpointConfig: resolveEndpointConfig, getEndpointPlugin: getEndpointPlugin} = __webpack_require__(2085);
  const {parseUrl: parseUrl, getHttpHandlerExtensionConfiguration: getHttpHandlerExtensionConfiguration, resolveHttpHandlerRuntimeConfig: resolveHttpHandlerRuntimeConfig, getContentLengthPlugin: getContentLengthPlugin} = __webpack_require__(3422);
  const {DEFAULT_RETRY_MODE: DEFAULT_RETRY_MODE, NODE_RETRY_MODE_CONFIG_OPTIONS: NODE_RETRY_MODE_CONFIG_OPTIONS, NODE_MAX_ATTEMPT_CONFIG_OPTIONS: NODE_MAX_ATTEMPT_CONFIG_OPTIONS, resolveRetryConfig: resolveRetryConfig, getRetryPlugin: getRetryPlugin} = __webpack_require__(3609);
  const {TypeRegistry: TypeRegistry, getSchemaSerdePlugin: getSchemaSerdePlugin} = __webpack_require__(6890);
  const {resolveAwsSdkSigV4Config: resolveAwsSdkSigV4Config, resolveAwsSdkSigV4AConfig: resolveAwsSdkSigV4AConfig, AwsSdkSigV4Signer: AwsSdkSigV4Signer, AwsSdkSigV4ASigner: AwsSdkSigV4ASigner, NODE_SIGV4A_CONFIG_OPTIONS: NODE_SIGV4A_CONFIG_OPTIONS, NODE_AUTH_SCHEME_PREFERENCE_OPTIONS: NODE_AUTH_SCHEME_PREFERENCE_OPTIONS} = __webpack_require__(7523);
  const {SignatureV4MultiRegion: SignatureV4MultiRegion} = __webpack_require__(8241);
  const {toUtf8: toUtf8, fromUtf8: fromUtf8, toBase64: toBase64, fromBase64: fromBase64, calculateBodyLength: calculateBodyLength} = __webpack_require__(2430);
  const {streamCollector: streamCollector, NodeHttpHandler: NodeHttpHandler} = __webpack_require__(5383);
  const {AwsQueryProtocol: AwsQueryProtocol} = __webpack_require__(7288);
  const {Sha256: Sha256} = __webpack_require__(9542);
  const q = "ref";
  const a = -1, b = true, c = "isSet", d = "PartitionResult", e = "booleanEquals", f = "stringEquals", g = "getAttr", h = "us-east-1", i = "sigv4", j = "sts", k = "https://sts.{Region}.{PartitionResult#dnsSuffix}", l = {
    [q]: "Endpoint"
  }, m = {
    [q]: "Region"
  }, n = {
    [q]: d
  }, o = {}, p = [ m ];
  const _data = {
    conditions: [ [ c, [ l ] ], [ c, p ], [ "aws.partition", p, d ], [ e, [ {
      [q]: "UseFIPS"
    }, b ] ], [ e, [ {
      [q]: "UseDualStack"
    }, b ] ], [ f, [ m, "aws-global" ] ], [ e, [ {
      [q]: "UseGlobalEndpoint"
    }, b ] ], [ f, [ m, "eu-central-1" ] ], [ e, [ {
      fn: g,
      argv: [ n, "supportsDualStack" ]
    }, b ] ], [ e, [ {
      fn: g,
      argv: [ n, "supportsFIPS" ]
    }, b ] ], [ f, [ m, "ap-south-1" ] ], [ f, [ m, "eu-north-1" ] ], [ f, [ m, "eu-west-1" ] ], [ f, [ m, "eu-west-2" ] ], [ f, [ m, "eu-west-3" ] ], [ f, [ m, "sa-east-1" ] ], [ f, [ m, h ] ], [ f, [ m, "us-east-2" ] ], [ f, [ m, "us-west-2" ] ], [ f, [ m, "us-west-1" ] ], [ f, [ m, "ca-central-1" ] ], [ f, [ m, "ap-southeast-1" ] ], [ f, [ m, "ap-northeast-1" ] ], [ f, [ m, "ap-southeast-2" ] ], [ f, [ {
      fn: g,
      argv: [ n, "name" ]
    }, "aws-us-gov" ] ] ],
    results: [ [ a ], [ "https://sts.amazonaws.com", {
      authSchemes: [ {
        name: i,
        signingName: j,
        signingRegion: h
      } ]
    } ], [ k, {
      authSchemes: [ {
        name: i,
        signingName: j,
        signingRegion: "{Region}"
      } ]
    } ], [ a, "Invalid Configuration: FIPS and custom endpoint are not supported" ], [ a, "Invalid Configuration: Dualstack and custom endpoint are not supported" ], [ l, o ], [ "https://sts-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", o ], [ a, "FIPS and DualStack are enabled, but this partition does not support one or both" ], [ "https://sts.{Region}.amazonaws.com", o ], [ "https://sts-fips.{Region}.{PartitionResult#dnsSuffix}", o ], [ a, "FIPS is enabled but this partition does not support FIPS" ], [ "https://sts.{Region}.{PartitionResult#dualStackDnsSuffix}", o ], [ a, "DualStack is enabled but this partition does not support DualStack" ], [ k, o ], [ a, "Invalid Configuration: Missing Region" ] ]
  };
  const root = 2;
  const r = 1e8;
  const nodes = new Int32Array([ -1, 1, -1, 0, 30, 3, 1, 4, r + 14, 2, 5, r + 14, 3, 25, 6, 4, 24, 7, 5, r + 1, 8, 6, 9, r + 13, 7, r + 1, 10, 10, r + 1, 11, 11, r + 1, 12, 12, r + 1, 13, 13, r + 1, 14, 14, r + 1, 15, 15, r + 1, 16, 16, r + 1, 17, 17, r + 1, 18, 18, r + 1, 19, 19, r + 1, 20, 20, r + 1, 21, 21, r + 1, 22, 22, r + 1, 23, 23, r + 1, r + 2, 8, r + 11, r + 12, 4, 28, 26, 9, 27, r + 10, 24, r + 8, r + 9, 8, 29, r + 7, 9, r + 6, r + 7, 3, r + 3, 31, 4, r + 4, r + 5 ]);
  const bdd = BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);
  const cache = new EndpointCache({
    size: 50,
    params: [ "Endpoint", "Region", "UseDualStack", "UseFIPS", "UseGlobalEndpoint" ]
  });
  const defaultEndpointResolver = (endpointParams, context = {}) => cache.get(endpointParams, () => decideEndpoint(bdd, {
    endpointParams: endpointParams,
    logger: context.logger
  }));
  customEndpointFunctions.aws = awsEndpointFunctions;
  const createEndpointRuleSetHttpAuthSchemeParametersProvider = defaultHttpAuthSchemeParametersProvider => async (config, context, input) => {
    if (!input) throw new Error("Could not find `input` for `defaultEndpointRuleSetHttpAuthSchemeParametersProvider`");
    const defaultParameters = await defaultHttpAuthSchemeParametersProvider(config, context, input);
    const instructionsFn = getSmithyContext(context)?.commandInstance?.constructor?.getEndpointParameterInstructions;
    if (!instructionsFn) throw new Error(`getEndpointParameterInstructions() is not defined on '${context.commandName}'`);
    const endpointParameters = await resolveParams(input, {
      getEndpointParameterInstructions: instructionsFn
    }, config);
    return Object.assign(defaultParameters, endpointParameters);
  };
  const _defaultSTSHttpAuthSchemeParametersProvider = async (config, context, input) => ({
    operation: getSmithyContext(context).operation,
    region: await normalizeProvider(config.region)() || (() => {
      throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
    })()
  });
  const defaultSTSHttpAuthSchemeParametersProvider = createEndpointRuleSetHttpAuthSchemeParametersProvider(_defaultSTSHttpAuthSchemeParametersProvider);
  function createAwsAuthSigv4HttpAuthOption(authParameters) {
    return {
      schemeId: "aws.auth#sigv4",
      signingProperties: {
        name: "sts",
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
  function createAwsAuthSigv4aHttpAuthOption(authParameters) {
    return {
      schemeId: "aws.auth#sigv4a",
      signingProperties: {
        name: "sts",
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
  const createEndpointRuleSetHttpAuthSchemeProvider = (defaultEndpointResolver, defaultHttpAuthSchemeResolver, createHttpAuthOptionFunctions) => {
    const endpointRuleSetHttpAuthSchemeProvider = authParameters => {
      const endpoint = defaultEndpointResolver(authParameters);
      const authSchemes = endpoint.properties?.authSchemes;
      if (!authSchemes) return defaultHttpAuthSchemeResolver(authParameters);
      const options = [];
      for (const scheme of authSchemes) {
        const {name: resolvedName, properties: properties = {}, ...rest} = scheme;
        const name = resolvedName.toLowerCase();
        if (resolvedName !== name) console.warn(`HttpAuthScheme has been normalized with lowercasing: '${resolvedName}' to '${name}'`);
        let schemeId;
        if (name === "sigv4a") {
          schemeId = "aws.auth#sigv4a";
          const sigv4Present = authSchemes.find(s => {
            const name = s.name.toLowerCase();
            return name !== "sigv4a" && name.startsWith("sigv4");
          });
          if (SignatureV4MultiRegion.sigv4aDependency() === "none" && sigv4Present) continue;
        } else if (name.startsWith("sigv4")) schemeId = "aws.auth#sigv4"; else throw new Error(`Unknown HttpAuthScheme found in '@smithy.rules#endpointRuleSet': '${name}'`);
        const createOption = createHttpAuthOptionFunctions[schemeId];
        if (!createOption) throw new Error(`Could not find HttpAuthOption create function for '${schemeId}'`);
        const option = createOption(authParameters);
        option.schemeId = schemeId;
        option.signingProperties = {
          ...option.signingProperties || {},
          ...rest,
          ...properties
        };
        options.push(option);
      }
      return options;
    };
    return endpointRuleSetHttpAuthSchemeProvider;
  };
  const _defaultSTSHttpAuthSchemeProvider = authParameters => {
    const options = [];
    switch (authParameters.operation) {
     case "AssumeRoleWithWebIdentity":
      options.push(createSmithyApiNoAuthHttpAuthOption());
      options.push(createAwsAuthSigv4aHttpAuthOption(authParameters));
      break;

     default:
      options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
      options.push(createAwsAuthSigv4aHttpAuthOption(authParameters));
    }
    return options;
  };
  const defaultSTSHttpAuthSchemeProvider = createEndpointRuleSetHttpAuthSchemeProvider(defaultEndpointResolver, _defaultSTSHttpAuthSchemeProvider, {
    "aws.auth#sigv4": createAwsAuthSigv4HttpAuthOption,
    "aws.auth#sigv4a": createAwsAuthSigv4aHttpAuthOption,
    "smithy.api#noAuth": createSmithyApiNoAuthHttpAuthOption
  });
  const resolveHttpAuthSchemeConfig = config => {
    const config_0 = resolveAwsSdkSigV4Config(config);
    const config_1 = resolveAwsSdkSigV4AConfig(config_0);
    return Object.assign(config_1, {
      authSchemePreference: normalizeProvider(config.authSchemePreference ?? [])
    });
  };
  const resolveClientEndpointParameters = options => Object.assign(options, {
    useDualstackEndpoint: options.useDualstackEndpoint ?? false,
    useFipsEndpoint: options.useFipsEndpoint ?? false,
    useGlobalEndpoint: options.useGlobalEndpoint ?? false,
    defaultSigningName: "sts"
  });
  const commonParams = {
    UseGlobalEndpoint: {
      type: "builtInParams",
      name: "useGlobalEndpoint"
    },
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
  class STSServiceException extends ServiceException {
    static shapeId="smithy.ts.sdk.synthetic.com.amazonaws.sts#STSServiceException";
    constructor(options) {
      super(options);
      Object.setPrototypeOf(this, STSServiceException.prototype);
    }
  }
  class ExpiredTokenException extends STSServiceException {
    static shapeId="com.amazonaws.sts#ExpiredTokenException";
    name="ExpiredTokenException";
    $fault="client";
    constructor(opts) {
      super({
        name: "ExpiredTokenException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ExpiredTokenException.prototype);
    }
  }
  class MalformedPolicyDocumentException extends STSServiceException {
    static shapeId="com.amazonaws.sts#MalformedPolicyDocumentException";
    name="MalformedPolicyDocumentException";
    $fault="client";
    constructor(opts) {
      super({
        name: "MalformedPolicyDocumentException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, MalformedPolicyDocumentException.prototype);
    }
  }
  class PackedPolicyTooLargeException extends STSServiceException {
    static shapeId="com.amazonaws.sts#PackedPolicyTooLargeException";
    name="PackedPolicyTooLargeException";
    $fault="client";
    constructor(opts) {
      super({
        name: "PackedPolicyTooLargeException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, PackedPolicyTooLargeException.prototype);
    }
  }
  class RegionDisabledException extends STSServiceException {
    static shapeId="com.amazonaws.sts#RegionDisabledException";
    name="RegionDisabledException";
    $fault="client";
    constructor(opts) {
      super({
        name: "RegionDisabledException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, RegionDisabledException.prototype);
    }
  }
  class IDPRejectedClaimException extends STSServiceException {
    static shapeId="com.amazonaws.sts#IDPRejectedClaimException";
    name="IDPRejectedClaimException";
    $fault="client";
    constructor(opts) {
      super({
        name: "IDPRejectedClaimException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, IDPRejectedClaimException.prototype);
    }
  }
  class InvalidIdentityTokenException extends STSServiceException {
    static shapeId="com.amazonaws.sts#InvalidIdentityTokenException";
    name="InvalidIdentityTokenException";
    $fault="client";
    constructor(opts) {
      super({
        name: "InvalidIdentityTokenException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidIdentityTokenException.prototype);
    }
  }
  class IDPCommunicationErrorException extends STSServiceException {
    static shapeId="com.amazonaws.sts#IDPCommunicationErrorException";
    name="IDPCommunicationErrorException";
    $fault="client";
    $retryable={};
    constructor(opts) {
      super({
        name: "IDPCommunicationErrorException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, IDPCommunicationErrorException.prototype);
    }
  }
  const _A = "Arn";
  const _AKI = "AccessKeyId";
  const _AR = "AssumeRole";
  const _ARI = "AssumedRoleId";
  const _ARR = "AssumeRoleRequest";
  const _ARRs = "AssumeRoleResponse";
  const _ARU = "AssumedRoleUser";
  const _ARWWI = "AssumeRoleWithWebIdentity";
  const _ARWWIR = "AssumeRoleWithWebIdentityRequest";
  const _ARWWIRs = "AssumeRoleWithWebIdentityResponse";
  const _Au = "Audience";
  const _C = "Credentials";
  const _CA = "ContextAssertion";
  const _DS = "DurationSeconds";
  const _E = "Expiration";
  const _EI = "ExternalId";
  const _ETE = "ExpiredTokenException";
  const _IDPCEE = "IDPCommunicationErrorException";
  const _IDPRCE = "IDPRejectedClaimException";
  const _IITE = "InvalidIdentityTokenException";
  const _K = "Key";
  const _MPDE = "MalformedPolicyDocumentException";
  const _MSTS = "MinimumSessionTokenSize";
  const _P = "Policy";
  const _PA = "PolicyArns";
  const _PAr = "ProviderArn";
  const _PC = "ProvidedContexts";
  const _PCLT = "ProvidedContextsListType";
  const _PCr = "ProvidedContext";
  const _PDT = "PolicyDescriptorType";
  const _PI = "ProviderId";
  const _PPS = "PackedPolicySize";
  const _PPTLE = "PackedPolicyTooLargeException";
  const _Pr = "Provider";
  const _RA = "RoleArn";
  const _RDE = "RegionDisabledException";
  const _RSN = "RoleSessionName";
  const _SAK = "SecretAccessKey";
  const _SFWIT = "SubjectFromWebIdentityToken";
  const _SI = "SourceIdentity";
  const _SN = "SerialNumber";
  const _ST = "SessionToken";
  const _STS = "SessionTokenSize";
  const _STU = "SessionTokenUtilization";
  const _T = "Tags";
  const _TC = "TokenCode";
  const _TTK = "TransitiveTagKeys";
  const _Ta = "Tag";
  const _V = "Value";
  const _WIT = "WebIdentityToken";
  const _a = "arn";
  const _aKST = "accessKeySecretType";
  const _aQE = "awsQueryError";
  const _c = "client";
  const _cTT = "clientTokenType";
  const _e = "error";
  const _hE = "httpError";
  const _m = "message";
  const _pDLT = "policyDescriptorListType";
  const _s = "smithy.ts.sdk.synthetic.com.amazonaws.sts";
  const _tLT = "tagListType";
  const n0 = "com.amazonaws.sts";
  const _s_registry = new TypeRegistry(_s);
  var STSServiceException$ = [ -3, _s, "STSServiceException", 0, [], [] ];
  _s_registry.registerError(STSServiceException$, STSServiceException);
  const n0_registry = new TypeRegistry(n0);
  var ExpiredTokenException$ = [ -3, n0, _ETE, {
    [_aQE]: [ `ExpiredTokenException`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(ExpiredTokenException$, ExpiredTokenException);
  var IDPCommunicationErrorException$ = [ -3, n0, _IDPCEE, {
    [_aQE]: [ `IDPCommunicationError`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(IDPCommunicationErrorException$, IDPCommunicationErrorException);
  var IDPRejectedClaimException$ = [ -3, n0, _IDPRCE, {
    [_aQE]: [ `IDPRejectedClaim`, 403 ],
    [_e]: _c,
    [_hE]: 403
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(IDPRejectedClaimException$, IDPRejectedClaimException);
  var InvalidIdentityTokenException$ = [ -3, n0, _IITE, {
    [_aQE]: [ `InvalidIdentityToken`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(InvalidIdentityTokenException$, InvalidIdentityTokenException);
  var MalformedPolicyDocumentException$ = [ -3, n0, _MPDE, {
    [_aQE]: [ `MalformedPolicyDocument`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(MalformedPolicyDocumentException$, MalformedPolicyDocumentException);
  var PackedPolicyTooLargeException$ = [ -3, n0, _PPTLE, {
    [_aQE]: [ `PackedPolicyTooLarge`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(PackedPolicyTooLargeException$, PackedPolicyTooLargeException);
  var RegionDisabledException$ = [ -3, n0, _RDE, {
    [_aQE]: [ `RegionDisabledException`, 403 ],
    [_e]: _c,
    [_hE]: 403
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(RegionDisabledException$, RegionDisabledException);
  const errorTypeRegistries = [ _s_registry, n0_registry ];
  var accessKeySecretType = [ 0, n0, _aKST, 8, 0 ];
  var clientTokenType = [ 0, n0, _cTT, 8, 0 ];
  var AssumedRoleUser$ = [ 3, n0, _ARU, 0, [ _ARI, _A ], [ 0, 0 ], 2 ];
  var AssumeRoleRequest$ = [ 3, n0, _ARR, 0, [ _RA, _RSN, _PA, _P, _DS, _T, _TTK, _EI, _SN, _TC, _SI, _PC, _MSTS ], [ 0, 0, () => policyDescriptorListType, 0, 1, () => tagListType, 64 | 0, 0, 0, 0, 0, () => ProvidedContextsListType, 1 ], 2 ];
  var AssumeRoleResponse$ = [ 3, n0, _ARRs, 0, [ _C, _ARU, _PPS, _SI, _STU, _STS ], [ [ () => Credentials$, 0 ], () => AssumedRoleUser$, 1, 0, 1, 1 ] ];
  var AssumeRoleWithWebIdentityRequest$ = [ 3, n0, _ARWWIR, 0, [ _RA, _RSN, _WIT, _PI, _PA, _P, _DS, _MSTS ], [ 0, 0, [ () => clientTokenType, 0 ], 0, () => policyDescriptorListType, 0, 1, 1 ], 3 ];
  var AssumeRoleWithWebIdentityResponse$ = [ 3, n0, _ARWWIRs, 0, [ _C, _SFWIT, _ARU, _PPS, _Pr, _Au, _SI, _STU, _STS ], [ [ () => Credentials$, 0 ], 0, () => AssumedRoleUser$, 1, 0, 0, 0, 1, 1 ] ];
  var Credentials$ = [ 3, n0, _C, 0, [ _AKI, _SAK, _ST, _E ], [ 0, [ () => accessKeySecretType, 0 ], 0, 4 ], 4 ];
  var PolicyDescriptorType$ = [ 3, n0, _PDT, 0, [ _a ], [ 0 ] ];
  var ProvidedContext$ = [ 3, n0, _PCr, 0, [ _PAr, _CA ], [ 0, 0 ] ];
  var Tag$ = [ 3, n0, _Ta, 0, [ _K, _V ], [ 0, 0 ], 2 ];
  var policyDescriptorListType = [ 1, n0, _pDLT, 0, () => PolicyDescriptorType$ ];
  var ProvidedContextsListType = [ 1, n0, _PCLT, 0, () => ProvidedContext$ ];
  var tagListType = [ 1, n0, _tLT, 0, () => Tag$ ];
  var AssumeRole$ = [ 9, n0, _AR, 0, () => AssumeRoleRequest$, () => AssumeRoleResponse$ ];
  var AssumeRoleWithWebIdentity$ = [ 9, n0, _ARWWI, 0, () => AssumeRoleWithWebIdentityRequest$, () => AssumeRoleWithWebIdentityResponse$ ];
  const getRuntimeConfig$1 = config => ({
    apiVersion: "2011-06-15",
    base64Decoder: config?.base64Decoder ?? fromBase64,
    base64Encoder: config?.base64Encoder ?? toBase64,
    disableHostPrefix: config?.disableHostPrefix ?? false,
    endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
    extensions: config?.extensions ?? [],
    httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultSTSHttpAuthSchemeProvider,
    httpAuthSchemes: config?.httpAuthSchemes ?? [ {
      schemeId: "aws.auth#sigv4",
      identityProvider: ipc => ipc.getIdentityProvider("aws.auth#sigv4"),
      signer: new AwsSdkSigV4Signer
    }, {
      schemeId: "aws.auth#sigv4a",
      identityProvider: ipc => ipc.getIdentityProvider("aws.auth#sigv4a"),
      signer: new AwsSdkSigV4ASigner
    }, {
      schemeId: "smithy.api#noAuth",
      identityProvider: ipc => ipc.getIdentityProvider("smithy.api#noAuth") || (async () => ({})),
      signer: new NoAuthSigner
    } ],
    logger: config?.logger ?? new NoOpLogger,
    protocol: config?.protocol ?? AwsQueryProtocol,
    protocolSettings: config?.protocolSettings ?? {
      defaultNamespace: "com.amazonaws.sts",
      errorTypeRegistries: errorTypeRegistries,
      xmlNamespace: "https://sts.amazonaws.com/doc/2011-06-15/",
      version: "2011-06-15",
      serviceTarget: "AWSSecurityTokenServiceV20110615"
    },
    serviceId: config?.serviceId ?? "STS",
    sha256: config?.sha256 ?? Sha256,
    signerConstructor: config?.signerConstructor ?? SignatureV4MultiRegion,
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
      httpAuthSchemes: config?.httpAuthSchemes ?? [ {
        schemeId: "aws.auth#sigv4",
        identityProvider: ipc => ipc.getIdentityProvider("aws.auth#sigv4") || (async idProps => await config.credentialDefaultProvider(idProps?.__config || {})()),
        signer: new AwsSdkSigV4Signer
      }, {
        schemeId: "aws.auth#sigv4a",
        identityProvider: ipc => ipc.getIdentityProvider("aws.auth#sigv4a"),
        signer: new AwsSdkSigV4ASigner
      }, {
        schemeId: "smithy.api#noAuth",
        identityProvider: ipc => ipc.getIdentityProvider("smithy.api#noAuth") || (async () => ({})),
        signer: new NoAuthSigner
      } ],
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
      sigv4aSigningRegionSet: config?.sigv4aSigningRegionSet ?? loadConfig(NODE_SIGV4A_CONFIG_OPTIONS, loaderConfig),
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
  class STSClient extends Client {
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
        httpAuthSchemeParametersProvider: defaultSTSHttpAuthSchemeParametersProvider,
        identityProviderConfigProvider: async config => new DefaultIdentityProviderConfig({
          "aws.auth#sigv4": config.credentials,
          "aws.auth#sigv4a": config.credentials
        })
      }));
      this.middlewareStack.use(getHttpSigningPlugin(this.config));
    }
    destroy() {
      super.destroy();
    }
  }
  const command = makeBuilder(commonParams, "AWSSecurityTokenServiceV20110615", "STSClient", getEndpointPlugin);
  const _ep0 = {};
  const _mw0 = (Command, cs, config, o) => [];
  class AssumeRoleCommand extends(command(_ep0, _mw0, "AssumeRole", AssumeRole$)){}
  class AssumeRoleWithWebIdentityCommand extends(command(_ep0, _mw0, "AssumeRoleWithWebIdentity", AssumeRoleWithWebIdentity$)){}
  const commands = {
    AssumeRoleCommand: AssumeRoleCommand,
    AssumeRoleWithWebIdentityCommand: AssumeRoleWithWebIdentityCommand
  };
  class STS extends STSClient {}
  createAggregatedClient(commands, STS);
  const getAccountIdFromAssumedRoleUser = assumedRoleUser => {
    if (typeof assumedRoleUser?.Arn === "string") {
      const arnComponents = assumedRoleUser.Arn.split(":");
      if (arnComponents.length > 4 && arnComponents[4] !== "") return arnComponents[4];
    }
    return;
  };
  const resolveRegion = async (_region, _parentRegion, credentialProviderLogger, loaderConfig = {}) => {
    const region = typeof _region === "function" ? await _region() : _region;
    const parentRegion = typeof _parentRegion === "function" ? await _parentRegion() : _parentRegion;
    let stsDefaultRegion = "";
    const resolvedRegion = region ?? parentRegion ?? (stsDefaultRegion = await stsRegionDefaultResolver(loaderConfig)());
    credentialProviderLogger?.debug?.("@aws-sdk/client-sts::resolveRegion", "accepting first of:", `${region} (credential provider clientConfig)`, `${parentRegion} (contextual client)`, `${stsDefaultRegion} (STS default: AWS_REGION, profile region, or us-east-1)`);
    return resolvedRegion;
  };
  const getDefaultRoleAssumer$1 = (stsOptions, STSClient) => {
    let stsClient;
    let closureSourceCreds;
    return async (sourceCreds, params) => {
      closureSourceCreds = sourceCreds;
      if (!stsClient) {
        const {logger: logger = stsOptions?.parentClientConfig?.logger, profile: profile = stsOptions?.parentClientConfig?.profile, region: region, requestHandler: requestHandler = stsOptions?.parentClientConfig?.requestHandler, credentialProviderLogger: credentialProviderLogger, userAgentAppId: userAgentAppId = stsOptions?.parentClientConfig?.userAgentAppId} = stsOptions;
        const resolvedRegion = await resolveRegion(region, stsOptions?.parentClientConfig?.region, credentialProviderLogger, {
          logger: logger,
          profile: profile
        });
        const isCompatibleRequestHandler = !isH2(requestHandler);
        stsClient = new STSClient({
          ...stsOptions,
          userAgentAppId: userAgentAppId,
          profile: profile,
          credentialDefaultProvider: () => async () => closureSourceCreds,
          region: resolvedRegion,
          requestHandler: isCompatibleRequestHandler ? requestHandler : void 0,
          logger: logger
        });
      }
      const {Credentials: Credentials, AssumedRoleUser: AssumedRoleUser} = await stsClient.send(new AssumeRoleCommand(params));
      if (!Credentials || !Credentials.AccessKeyId || !Credentials.SecretAccessKey) throw new Error(`Invalid response from STS.assumeRole call with role ${params.RoleArn}`);
      const accountId = getAccountIdFromAssumedRoleUser(AssumedRoleUser);
      const credentials = {
        accessKeyId: Credentials.AccessKeyId,
        secretAccessKey: Credentials.SecretAccessKey,
        sessionToken: Credentials.SessionToken,
        expiration: Credentials.Expiration,
        ...Credentials.CredentialScope && {
          credentialScope: Credentials.CredentialScope
        },
        ...accountId && {
          accountId: accountId
        }
      };
      setCredentialFeature(credentials, "CREDENTIALS_STS_ASSUME_ROLE", "i");
      return credentials;
    };
  };
  const getDefaultRoleAssumerWithWebIdentity$1 = (stsOptions, STSClient) => {
    let stsClient;
    return async params => {
      if (!stsClient) {
        const {logger: logger = stsOptions?.parentClientConfig?.logger, profile: profile = stsOptions?.parentClientConfig?.profile, region: region, requestHandler: requestHandler = stsOptions?.parentClientConfig?.requestHandler, credentialProviderLogger: credentialProviderLogger, userAgentAppId: userAgentAppId = stsOptions?.parentClientConfig?.userAgentAppId} = stsOptions;
        const resolvedRegion = await resolveRegion(region, stsOptions?.parentClientConfig?.region, credentialProviderLogger, {
          logger: logger,
          profile: profile
        });
        const isCompatibleRequestHandler = !isH2(requestHandler);
        stsClient = new STSClient({
          ...stsOptions,
          userAgentAppId: userAgentAppId,
          profile: profile,
          region: resolvedRegion,
          requestHandler: isCompatibleRequestHandler ? requestHandler : void 0,
          logger: logger
        });
      }
      const {Credentials: Credentials, AssumedRoleUser: AssumedRoleUser} = await stsClient.send(new AssumeRoleWithWebIdentityCommand(params));
      if (!Credentials || !Credentials.AccessKeyId || !Credentials.SecretAccessKey) throw new Error(`Invalid response from STS.assumeRoleWithWebIdentity call with role ${params.RoleArn}`);
      const accountId = getAccountIdFromAssumedRoleUser(AssumedRoleUser);
      const credentials = {
        accessKeyId: Credentials.AccessKeyId,
        secretAccessKey: Credentials.SecretAccessKey,
        sessionToken: Credentials.SessionToken,
        expiration: Credentials.Expiration,
        ...Credentials.CredentialScope && {
          credentialScope: Credentials.CredentialScope
        },
        ...accountId && {
          accountId: accountId
        }
      };
      if (accountId) setCredentialFeature(credentials, "RESOLVED_ACCOUNT_ID", "T");
      setCredentialFeature(credentials, "CREDENTIALS_STS_ASSUME_ROLE_WEB_ID", "k");
      return credentials;
    };
  };
  const isH2 = requestHandler => requestHandler?.metadata?.handlerProtocol === "h2";
  const getCustomizableStsClientCtor = (baseCtor, customizations) => {
    if (!customizations) return baseCtor; else return class CustomizableSTSClient extends baseCtor {
      constructor(config) {
        super(config);
        for (const customization of customizations) this.middlewareStack.use(customization);
      }
    };
  };
  const getDefaultRoleAssumer = (stsOptions = {}, stsPlugins) => getDefaultRoleAssumer$1(stsOptions, getCustomizableStsClientCtor(STSClient, stsPlugins));
  const getDefaultRoleAssumerWithWebIdentity = (stsOptions = {}, stsPlugins) => getDefaultRoleAssumerWithWebIdentity$1(stsOptions, getCustomizableStsClientCtor(STSClient, stsPlugins));
  exports.getDefaultRoleAssumer = getDefaultRoleAssumer;
  exports.getDefaultRoleAssumerWithWebIdentity = getDefaultRoleAssumerWithWebIdentity;
}),

/***/ 8241:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  "use strict";
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    SignatureV4MultiRegion: () => _SignatureV4MultiRegion__WEBPACK_IMPORTED_MODULE_0__.W,
    SignatureV4SignWithCredentials: () => _SignatureV4SignWithCredentials__WEBPACK_IMPORTED_MODULE_2__.Qr,
    signatureV4CrtContainer: () => _signature_v4_crt_container__WEBPACK_IMPORTED_MODULE_1__.p
  });
  var _SignatureV4MultiRegion__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7296);
  var _signature_v4_crt_container__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7078);
  var _SignatureV4SignWithCredentials__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1732);
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
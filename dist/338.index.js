"use strict";
exports.id = 338;
exports.ids = [338];
exports.modules = {

/***/ 9338:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    DescribeOrganizationCommand: () => DescribeOrganizationCommand,
    EnableAWSServiceAccessCommand: () => EnableAWSServiceAccessCommand,
    OrganizationsClient: () => OrganizationsClient,
    paginateListAWSServiceAccessForOrganization: () => paginateListAWSServiceAccessForOrganization,
    paginateListAccounts: () => paginateListAccounts,
    paginateListDelegatedAdministrators: () => paginateListDelegatedAdministrators
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
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-organizations/dist-es/auth/httpAuthSchemeProvider.js
  const defaultOrganizationsHttpAuthSchemeParametersProvider = async (config, context, input) => ({
    operation: (0, submodules_client.getSmithyContext)(context).operation,
    region: await (0, submodules_client.normalizeProvider)(config.region)() || (() => {
      throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
    })()
  });
  function createAwsAuthSigv4HttpAuthOption(authParameters) {
    return {
      schemeId: "aws.auth#sigv4",
      signingProperties: {
        name: "organizations",
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
  const defaultOrganizationsHttpAuthSchemeProvider = authParameters => {
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
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-organizations/dist-es/endpoint/EndpointParameters.js
  const resolveClientEndpointParameters = options => Object.assign(options, {
    useDualstackEndpoint: options.useDualstackEndpoint ?? false,
    useFipsEndpoint: options.useFipsEndpoint ?? false,
    defaultSigningName: "organizations"
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
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-organizations/package.json
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
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-organizations/dist-es/endpoint/bdd.js
  const l = "ref", m = "authSchemes", n = "signingRegion";
  const a = -1, b = true, c = "isSet", d = "PartitionResult", e = "booleanEquals", f = "getAttr", g = {
    [l]: "Endpoint"
  }, h = {
    [l]: d
  }, i = {
    [m]: [ {
      name: "sigv4",
      [n]: "us-gov-west-1"
    } ]
  }, j = {
    [m]: [ {
      name: "sigv4",
      [n]: "{PartitionResult#implicitGlobalRegion}"
    } ]
  }, k = [ {
    [l]: "Region"
  } ];
  const _data = {
    conditions: [ [ c, [ g ] ], [ c, k ], [ "aws.partition", k, d ], [ e, [ {
      [l]: "UseFIPS"
    }, b ] ], [ e, [ {
      [l]: "UseDualStack"
    }, b ] ], [ "stringEquals", [ {
      fn: f,
      argv: [ h, "name" ]
    }, "aws-us-gov" ] ], [ e, [ {
      fn: f,
      argv: [ h, "supportsFIPS" ]
    }, b ] ], [ e, [ {
      fn: f,
      argv: [ h, "supportsDualStack" ]
    }, b ] ] ],
    results: [ [ a ], [ a, "Invalid Configuration: FIPS and custom endpoint are not supported" ], [ a, "Invalid Configuration: Dualstack and custom endpoint are not supported" ], [ g, {} ], [ "https://organizations.us-gov-west-1.amazonaws.com", i ], [ "https://organizations.us-gov-west-1.api.aws", i ], [ "https://organizations-fips.{PartitionResult#implicitGlobalRegion}.{PartitionResult#dualStackDnsSuffix}", j ], [ a, "FIPS and DualStack are enabled, but this partition does not support one or both" ], [ "https://organizations-fips.{PartitionResult#implicitGlobalRegion}.{PartitionResult#dnsSuffix}", j ], [ a, "FIPS is enabled but this partition does not support FIPS" ], [ "https://organizations.{PartitionResult#implicitGlobalRegion}.{PartitionResult#dualStackDnsSuffix}", j ], [ a, "DualStack is enabled but this partition does not support DualStack" ], [ "https://organizations.{PartitionResult#implicitGlobalRegion}.{PartitionResult#dnsSuffix}", j ], [ a, "Invalid Configuration: Missing Region" ] ]
  };
  const root = 2;
  const r = 1e8;
  const nodes = new Int32Array([ -1, 1, -1, 0, 14, 3, 1, 4, r + 13, 2, 5, r + 13, 3, 8, 6, 4, 7, r + 12, 7, r + 10, r + 11, 4, 11, 9, 5, r + 4, 10, 6, r + 8, r + 9, 5, r + 5, 12, 6, 13, r + 7, 7, r + 6, r + 7, 3, r + 1, 15, 4, r + 2, r + 3 ]);
  const bdd = endpoints.BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-organizations/dist-es/endpoint/endpointResolver.js
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
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-organizations/dist-es/models/OrganizationsServiceException.js
  class OrganizationsServiceException extends submodules_client.ServiceException {
    static shapeId="smithy.ts.sdk.synthetic.com.amazonaws.organizations#OrganizationsServiceException";
    constructor(options) {
      super(options);
      Object.setPrototypeOf(this, OrganizationsServiceException.prototype);
    }
  }
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-organizations/dist-es/models/errors.js
  class AccessDeniedException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#AccessDeniedException";
    name="AccessDeniedException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "AccessDeniedException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, AccessDeniedException.prototype);
      this.Message = opts.Message;
    }
  }
  class AccessDeniedForDependencyException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#AccessDeniedForDependencyException";
    name="AccessDeniedForDependencyException";
    $fault="client";
    Message;
    Reason;
    constructor(opts) {
      super({
        name: "AccessDeniedForDependencyException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, AccessDeniedForDependencyException.prototype);
      this.Message = opts.Message;
      this.Reason = opts.Reason;
    }
  }
  class AWSOrganizationsNotInUseException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#AWSOrganizationsNotInUseException";
    name="AWSOrganizationsNotInUseException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "AWSOrganizationsNotInUseException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, AWSOrganizationsNotInUseException.prototype);
      this.Message = opts.Message;
    }
  }
  class ConcurrentModificationException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#ConcurrentModificationException";
    name="ConcurrentModificationException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "ConcurrentModificationException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ConcurrentModificationException.prototype);
      this.Message = opts.Message;
    }
  }
  class ConstraintViolationException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#ConstraintViolationException";
    name="ConstraintViolationException";
    $fault="client";
    Message;
    Reason;
    constructor(opts) {
      super({
        name: "ConstraintViolationException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ConstraintViolationException.prototype);
      this.Message = opts.Message;
      this.Reason = opts.Reason;
    }
  }
  class HandshakeAlreadyInStateException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#HandshakeAlreadyInStateException";
    name="HandshakeAlreadyInStateException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "HandshakeAlreadyInStateException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, HandshakeAlreadyInStateException.prototype);
      this.Message = opts.Message;
    }
  }
  class HandshakeConstraintViolationException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#HandshakeConstraintViolationException";
    name="HandshakeConstraintViolationException";
    $fault="client";
    Message;
    Reason;
    constructor(opts) {
      super({
        name: "HandshakeConstraintViolationException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, HandshakeConstraintViolationException.prototype);
      this.Message = opts.Message;
      this.Reason = opts.Reason;
    }
  }
  class HandshakeNotFoundException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#HandshakeNotFoundException";
    name="HandshakeNotFoundException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "HandshakeNotFoundException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, HandshakeNotFoundException.prototype);
      this.Message = opts.Message;
    }
  }
  class InvalidHandshakeTransitionException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#InvalidHandshakeTransitionException";
    name="InvalidHandshakeTransitionException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "InvalidHandshakeTransitionException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidHandshakeTransitionException.prototype);
      this.Message = opts.Message;
    }
  }
  class InvalidInputException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#InvalidInputException";
    name="InvalidInputException";
    $fault="client";
    Message;
    Reason;
    constructor(opts) {
      super({
        name: "InvalidInputException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidInputException.prototype);
      this.Message = opts.Message;
      this.Reason = opts.Reason;
    }
  }
  class MasterCannotLeaveOrganizationException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#MasterCannotLeaveOrganizationException";
    name="MasterCannotLeaveOrganizationException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "MasterCannotLeaveOrganizationException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, MasterCannotLeaveOrganizationException.prototype);
      this.Message = opts.Message;
    }
  }
  class ServiceException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#ServiceException";
    name="ServiceException";
    $fault="server";
    Message;
    constructor(opts) {
      super({
        name: "ServiceException",
        $fault: "server",
        ...opts
      });
      Object.setPrototypeOf(this, ServiceException.prototype);
      this.Message = opts.Message;
    }
  }
  class TooManyRequestsException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#TooManyRequestsException";
    name="TooManyRequestsException";
    $fault="client";
    Type;
    Message;
    constructor(opts) {
      super({
        name: "TooManyRequestsException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, TooManyRequestsException.prototype);
      this.Type = opts.Type;
      this.Message = opts.Message;
    }
  }
  class AccountAlreadyClosedException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#AccountAlreadyClosedException";
    name="AccountAlreadyClosedException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "AccountAlreadyClosedException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, AccountAlreadyClosedException.prototype);
      this.Message = opts.Message;
    }
  }
  class AccountAlreadyRegisteredException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#AccountAlreadyRegisteredException";
    name="AccountAlreadyRegisteredException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "AccountAlreadyRegisteredException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, AccountAlreadyRegisteredException.prototype);
      this.Message = opts.Message;
    }
  }
  class AccountNotFoundException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#AccountNotFoundException";
    name="AccountNotFoundException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "AccountNotFoundException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, AccountNotFoundException.prototype);
      this.Message = opts.Message;
    }
  }
  class AccountNotRegisteredException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#AccountNotRegisteredException";
    name="AccountNotRegisteredException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "AccountNotRegisteredException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, AccountNotRegisteredException.prototype);
      this.Message = opts.Message;
    }
  }
  class AccountOwnerNotVerifiedException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#AccountOwnerNotVerifiedException";
    name="AccountOwnerNotVerifiedException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "AccountOwnerNotVerifiedException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, AccountOwnerNotVerifiedException.prototype);
      this.Message = opts.Message;
    }
  }
  class AlreadyInOrganizationException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#AlreadyInOrganizationException";
    name="AlreadyInOrganizationException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "AlreadyInOrganizationException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, AlreadyInOrganizationException.prototype);
      this.Message = opts.Message;
    }
  }
  class DuplicatePolicyAttachmentException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#DuplicatePolicyAttachmentException";
    name="DuplicatePolicyAttachmentException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "DuplicatePolicyAttachmentException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, DuplicatePolicyAttachmentException.prototype);
      this.Message = opts.Message;
    }
  }
  class PolicyChangesInProgressException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#PolicyChangesInProgressException";
    name="PolicyChangesInProgressException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "PolicyChangesInProgressException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, PolicyChangesInProgressException.prototype);
      this.Message = opts.Message;
    }
  }
  class PolicyNotFoundException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#PolicyNotFoundException";
    name="PolicyNotFoundException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "PolicyNotFoundException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, PolicyNotFoundException.prototype);
      this.Message = opts.Message;
    }
  }
  class PolicyTypeNotEnabledException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#PolicyTypeNotEnabledException";
    name="PolicyTypeNotEnabledException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "PolicyTypeNotEnabledException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, PolicyTypeNotEnabledException.prototype);
      this.Message = opts.Message;
    }
  }
  class TargetNotFoundException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#TargetNotFoundException";
    name="TargetNotFoundException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "TargetNotFoundException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, TargetNotFoundException.prototype);
      this.Message = opts.Message;
    }
  }
  class UnsupportedAPIEndpointException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#UnsupportedAPIEndpointException";
    name="UnsupportedAPIEndpointException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "UnsupportedAPIEndpointException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, UnsupportedAPIEndpointException.prototype);
      this.Message = opts.Message;
    }
  }
  class ConflictException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#ConflictException";
    name="ConflictException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "ConflictException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ConflictException.prototype);
      this.Message = opts.Message;
    }
  }
  class FinalizingOrganizationException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#FinalizingOrganizationException";
    name="FinalizingOrganizationException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "FinalizingOrganizationException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, FinalizingOrganizationException.prototype);
      this.Message = opts.Message;
    }
  }
  class DuplicateOrganizationalUnitException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#DuplicateOrganizationalUnitException";
    name="DuplicateOrganizationalUnitException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "DuplicateOrganizationalUnitException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, DuplicateOrganizationalUnitException.prototype);
      this.Message = opts.Message;
    }
  }
  class ParentNotFoundException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#ParentNotFoundException";
    name="ParentNotFoundException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "ParentNotFoundException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ParentNotFoundException.prototype);
      this.Message = opts.Message;
    }
  }
  class DuplicatePolicyException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#DuplicatePolicyException";
    name="DuplicatePolicyException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "DuplicatePolicyException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, DuplicatePolicyException.prototype);
      this.Message = opts.Message;
    }
  }
  class MalformedPolicyDocumentException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#MalformedPolicyDocumentException";
    name="MalformedPolicyDocumentException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "MalformedPolicyDocumentException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, MalformedPolicyDocumentException.prototype);
      this.Message = opts.Message;
    }
  }
  class PolicyTypeNotAvailableForOrganizationException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#PolicyTypeNotAvailableForOrganizationException";
    name="PolicyTypeNotAvailableForOrganizationException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "PolicyTypeNotAvailableForOrganizationException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, PolicyTypeNotAvailableForOrganizationException.prototype);
      this.Message = opts.Message;
    }
  }
  class OrganizationNotEmptyException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#OrganizationNotEmptyException";
    name="OrganizationNotEmptyException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "OrganizationNotEmptyException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, OrganizationNotEmptyException.prototype);
      this.Message = opts.Message;
    }
  }
  class OrganizationalUnitNotEmptyException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#OrganizationalUnitNotEmptyException";
    name="OrganizationalUnitNotEmptyException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "OrganizationalUnitNotEmptyException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, OrganizationalUnitNotEmptyException.prototype);
      this.Message = opts.Message;
    }
  }
  class OrganizationalUnitNotFoundException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#OrganizationalUnitNotFoundException";
    name="OrganizationalUnitNotFoundException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "OrganizationalUnitNotFoundException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, OrganizationalUnitNotFoundException.prototype);
      this.Message = opts.Message;
    }
  }
  class PolicyInUseException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#PolicyInUseException";
    name="PolicyInUseException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "PolicyInUseException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, PolicyInUseException.prototype);
      this.Message = opts.Message;
    }
  }
  class ResourcePolicyNotFoundException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#ResourcePolicyNotFoundException";
    name="ResourcePolicyNotFoundException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "ResourcePolicyNotFoundException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ResourcePolicyNotFoundException.prototype);
      this.Message = opts.Message;
    }
  }
  class CreateAccountStatusNotFoundException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#CreateAccountStatusNotFoundException";
    name="CreateAccountStatusNotFoundException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "CreateAccountStatusNotFoundException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, CreateAccountStatusNotFoundException.prototype);
      this.Message = opts.Message;
    }
  }
  class EffectivePolicyNotFoundException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#EffectivePolicyNotFoundException";
    name="EffectivePolicyNotFoundException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "EffectivePolicyNotFoundException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, EffectivePolicyNotFoundException.prototype);
      this.Message = opts.Message;
    }
  }
  class ResponsibilityTransferNotFoundException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#ResponsibilityTransferNotFoundException";
    name="ResponsibilityTransferNotFoundException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "ResponsibilityTransferNotFoundException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ResponsibilityTransferNotFoundException.prototype);
      this.Message = opts.Message;
    }
  }
  class PolicyNotAttachedException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#PolicyNotAttachedException";
    name="PolicyNotAttachedException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "PolicyNotAttachedException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, PolicyNotAttachedException.prototype);
      this.Message = opts.Message;
    }
  }
  class RootNotFoundException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#RootNotFoundException";
    name="RootNotFoundException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "RootNotFoundException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, RootNotFoundException.prototype);
      this.Message = opts.Message;
    }
  }
  class PolicyTypeAlreadyEnabledException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#PolicyTypeAlreadyEnabledException";
    name="PolicyTypeAlreadyEnabledException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "PolicyTypeAlreadyEnabledException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, PolicyTypeAlreadyEnabledException.prototype);
      this.Message = opts.Message;
    }
  }
  class DuplicateHandshakeException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#DuplicateHandshakeException";
    name="DuplicateHandshakeException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "DuplicateHandshakeException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, DuplicateHandshakeException.prototype);
      this.Message = opts.Message;
    }
  }
  class ChildNotFoundException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#ChildNotFoundException";
    name="ChildNotFoundException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "ChildNotFoundException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ChildNotFoundException.prototype);
      this.Message = opts.Message;
    }
  }
  class DestinationParentNotFoundException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#DestinationParentNotFoundException";
    name="DestinationParentNotFoundException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "DestinationParentNotFoundException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, DestinationParentNotFoundException.prototype);
      this.Message = opts.Message;
    }
  }
  class DuplicateAccountException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#DuplicateAccountException";
    name="DuplicateAccountException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "DuplicateAccountException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, DuplicateAccountException.prototype);
      this.Message = opts.Message;
    }
  }
  class SourceParentNotFoundException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#SourceParentNotFoundException";
    name="SourceParentNotFoundException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "SourceParentNotFoundException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, SourceParentNotFoundException.prototype);
      this.Message = opts.Message;
    }
  }
  class InvalidResponsibilityTransferTransitionException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#InvalidResponsibilityTransferTransitionException";
    name="InvalidResponsibilityTransferTransitionException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "InvalidResponsibilityTransferTransitionException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidResponsibilityTransferTransitionException.prototype);
      this.Message = opts.Message;
    }
  }
  class ResponsibilityTransferAlreadyInStatusException extends OrganizationsServiceException {
    static shapeId="com.amazonaws.organizations#ResponsibilityTransferAlreadyInStatusException";
    name="ResponsibilityTransferAlreadyInStatusException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "ResponsibilityTransferAlreadyInStatusException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ResponsibilityTransferAlreadyInStatusException.prototype);
      this.Message = opts.Message;
    }
  }
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-organizations/dist-es/schemas/schemas_0.js
  const _A = "Account";
  const _AACE = "AccountAlreadyClosedException";
  const _AARE = "AccountAlreadyRegisteredException";
  const _ADE = "AccessDeniedException";
  const _ADFDE = "AccessDeniedForDependencyException";
  const _AIOE = "AlreadyInOrganizationException";
  const _AN = "AccountName";
  const _ANFE = "AccountNotFoundException";
  const _ANRE = "AccountNotRegisteredException";
  const _AONVE = "AccountOwnerNotVerifiedException";
  const _APT = "AvailablePolicyTypes";
  const _AWSONIUE = "AWSOrganizationsNotInUseException";
  const _Acc = "Accounts";
  const _Ar = "Arn";
  const _CASNFE = "CreateAccountStatusNotFoundException";
  const _CE = "ConflictException";
  const _CME = "ConcurrentModificationException";
  const _CNFE = "ChildNotFoundException";
  const _CVE = "ConstraintViolationException";
  const _DA = "DelegatedAdministrator";
  const _DAE = "DuplicateAccountException";
  const _DAe = "DelegatedAdministrators";
  const _DE = "DateEnabled";
  const _DED = "DelegationEnabledDate";
  const _DHE = "DuplicateHandshakeException";
  const _DOR = "DescribeOrganizationResponse";
  const _DOUE = "DuplicateOrganizationalUnitException";
  const _DOe = "DescribeOrganization";
  const _DPAE = "DuplicatePolicyAttachmentException";
  const _DPE = "DuplicatePolicyException";
  const _DPNFE = "DestinationParentNotFoundException";
  const _E = "Email";
  const _EAWSSA = "EnableAWSServiceAccess";
  const _EAWSSAR = "EnableAWSServiceAccessRequest";
  const _EPNFE = "EffectivePolicyNotFoundException";
  const _ESP = "EnabledServicePrincipal";
  const _ESPn = "EnabledServicePrincipals";
  const _FOE = "FinalizingOrganizationException";
  const _FS = "FeatureSet";
  const _HAISE = "HandshakeAlreadyInStateException";
  const _HCVE = "HandshakeConstraintViolationException";
  const _HNFE = "HandshakeNotFoundException";
  const _I = "Id";
  const _IHTE = "InvalidHandshakeTransitionException";
  const _IIE = "InvalidInputException";
  const _IRTTE = "InvalidResponsibilityTransferTransitionException";
  const _JM = "JoinedMethod";
  const _JT = "JoinedTimestamp";
  const _LA = "ListAccounts";
  const _LAR = "ListAccountsRequest";
  const _LARi = "ListAccountsResponse";
  const _LAWSSAFO = "ListAWSServiceAccessForOrganization";
  const _LAWSSAFOR = "ListAWSServiceAccessForOrganizationRequest";
  const _LAWSSAFORi = "ListAWSServiceAccessForOrganizationResponse";
  const _LDA = "ListDelegatedAdministrators";
  const _LDAR = "ListDelegatedAdministratorsRequest";
  const _LDARi = "ListDelegatedAdministratorsResponse";
  const _M = "Message";
  const _MAA = "MasterAccountArn";
  const _MAE = "MasterAccountEmail";
  const _MAI = "MasterAccountId";
  const _MCLOE = "MasterCannotLeaveOrganizationException";
  const _MPDE = "MalformedPolicyDocumentException";
  const _MR = "MaxResults";
  const _N = "Name";
  const _NT = "NextToken";
  const _O = "Organization";
  const _ONEE = "OrganizationNotEmptyException";
  const _OUNEE = "OrganizationalUnitNotEmptyException";
  const _OUNFE = "OrganizationalUnitNotFoundException";
  const _P = "Paths";
  const _PCIPE = "PolicyChangesInProgressException";
  const _PIUE = "PolicyInUseException";
  const _PNAE = "PolicyNotAttachedException";
  const _PNFE = "ParentNotFoundException";
  const _PNFEo = "PolicyNotFoundException";
  const _PTAEE = "PolicyTypeAlreadyEnabledException";
  const _PTNAFOE = "PolicyTypeNotAvailableForOrganizationException";
  const _PTNEE = "PolicyTypeNotEnabledException";
  const _PTSo = "PolicyTypeSummary";
  const _PTo = "PolicyTypes";
  const _R = "Reason";
  const _RNFE = "RootNotFoundException";
  const _RPNFE = "ResourcePolicyNotFoundException";
  const _RTAISE = "ResponsibilityTransferAlreadyInStatusException";
  const _RTNFE = "ResponsibilityTransferNotFoundException";
  const _S = "Status";
  const _SE = "ServiceException";
  const _SP = "ServicePrincipal";
  const _SPNFE = "SourceParentNotFoundException";
  const _St = "State";
  const _T = "Type";
  const _TMRE = "TooManyRequestsException";
  const _TNFE = "TargetNotFoundException";
  const _UAPIEE = "UnsupportedAPIEndpointException";
  const _c = "client";
  const _e = "error";
  const _hE = "httpError";
  const _s = "smithy.ts.sdk.synthetic.com.amazonaws.organizations";
  const _se = "server";
  const n0 = "com.amazonaws.organizations";
  const _s_registry = new schema.TypeRegistry(_s);
  var OrganizationsServiceException$ = [ -3, _s, "OrganizationsServiceException", 0, [], [] ];
  _s_registry.registerError(OrganizationsServiceException$, OrganizationsServiceException);
  const n0_registry = new schema.TypeRegistry(n0);
  var AccessDeniedException$ = [ -3, n0, _ADE, {
    [_e]: _c,
    [_hE]: 403
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(AccessDeniedException$, AccessDeniedException);
  var AccessDeniedForDependencyException$ = [ -3, n0, _ADFDE, {
    [_e]: _c,
    [_hE]: 403
  }, [ _M, _R ], [ 0, 0 ] ];
  n0_registry.registerError(AccessDeniedForDependencyException$, AccessDeniedForDependencyException);
  var AccountAlreadyClosedException$ = [ -3, n0, _AACE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(AccountAlreadyClosedException$, AccountAlreadyClosedException);
  var AccountAlreadyRegisteredException$ = [ -3, n0, _AARE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(AccountAlreadyRegisteredException$, AccountAlreadyRegisteredException);
  var AccountNotFoundException$ = [ -3, n0, _ANFE, {
    [_e]: _c,
    [_hE]: 404
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(AccountNotFoundException$, AccountNotFoundException);
  var AccountNotRegisteredException$ = [ -3, n0, _ANRE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(AccountNotRegisteredException$, AccountNotRegisteredException);
  var AccountOwnerNotVerifiedException$ = [ -3, n0, _AONVE, {
    [_e]: _c,
    [_hE]: 403
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(AccountOwnerNotVerifiedException$, AccountOwnerNotVerifiedException);
  var AlreadyInOrganizationException$ = [ -3, n0, _AIOE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(AlreadyInOrganizationException$, AlreadyInOrganizationException);
  var AWSOrganizationsNotInUseException$ = [ -3, n0, _AWSONIUE, {
    [_e]: _c,
    [_hE]: 404
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(AWSOrganizationsNotInUseException$, AWSOrganizationsNotInUseException);
  var ChildNotFoundException$ = [ -3, n0, _CNFE, {
    [_e]: _c,
    [_hE]: 404
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(ChildNotFoundException$, ChildNotFoundException);
  var ConcurrentModificationException$ = [ -3, n0, _CME, {
    [_e]: _c,
    [_hE]: 409
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(ConcurrentModificationException$, ConcurrentModificationException);
  var ConflictException$ = [ -3, n0, _CE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(ConflictException$, ConflictException);
  var ConstraintViolationException$ = [ -3, n0, _CVE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _M, _R ], [ 0, 0 ] ];
  n0_registry.registerError(ConstraintViolationException$, ConstraintViolationException);
  var CreateAccountStatusNotFoundException$ = [ -3, n0, _CASNFE, {
    [_e]: _c,
    [_hE]: 404
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(CreateAccountStatusNotFoundException$, CreateAccountStatusNotFoundException);
  var DestinationParentNotFoundException$ = [ -3, n0, _DPNFE, {
    [_e]: _c,
    [_hE]: 404
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(DestinationParentNotFoundException$, DestinationParentNotFoundException);
  var DuplicateAccountException$ = [ -3, n0, _DAE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(DuplicateAccountException$, DuplicateAccountException);
  var DuplicateHandshakeException$ = [ -3, n0, _DHE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(DuplicateHandshakeException$, DuplicateHandshakeException);
  var DuplicateOrganizationalUnitException$ = [ -3, n0, _DOUE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(DuplicateOrganizationalUnitException$, DuplicateOrganizationalUnitException);
  var DuplicatePolicyAttachmentException$ = [ -3, n0, _DPAE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(DuplicatePolicyAttachmentException$, DuplicatePolicyAttachmentException);
  var DuplicatePolicyException$ = [ -3, n0, _DPE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(DuplicatePolicyException$, DuplicatePolicyException);
  var EffectivePolicyNotFoundException$ = [ -3, n0, _EPNFE, {
    [_e]: _c
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(EffectivePolicyNotFoundException$, EffectivePolicyNotFoundException);
  var FinalizingOrganizationException$ = [ -3, n0, _FOE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(FinalizingOrganizationException$, FinalizingOrganizationException);
  var HandshakeAlreadyInStateException$ = [ -3, n0, _HAISE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(HandshakeAlreadyInStateException$, HandshakeAlreadyInStateException);
  var HandshakeConstraintViolationException$ = [ -3, n0, _HCVE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _M, _R ], [ 0, 0 ] ];
  n0_registry.registerError(HandshakeConstraintViolationException$, HandshakeConstraintViolationException);
  var HandshakeNotFoundException$ = [ -3, n0, _HNFE, {
    [_e]: _c,
    [_hE]: 404
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(HandshakeNotFoundException$, HandshakeNotFoundException);
  var InvalidHandshakeTransitionException$ = [ -3, n0, _IHTE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(InvalidHandshakeTransitionException$, InvalidHandshakeTransitionException);
  var InvalidInputException$ = [ -3, n0, _IIE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _M, _R ], [ 0, 0 ] ];
  n0_registry.registerError(InvalidInputException$, InvalidInputException);
  var InvalidResponsibilityTransferTransitionException$ = [ -3, n0, _IRTTE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(InvalidResponsibilityTransferTransitionException$, InvalidResponsibilityTransferTransitionException);
  var MalformedPolicyDocumentException$ = [ -3, n0, _MPDE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(MalformedPolicyDocumentException$, MalformedPolicyDocumentException);
  var MasterCannotLeaveOrganizationException$ = [ -3, n0, _MCLOE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(MasterCannotLeaveOrganizationException$, MasterCannotLeaveOrganizationException);
  var OrganizationalUnitNotEmptyException$ = [ -3, n0, _OUNEE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(OrganizationalUnitNotEmptyException$, OrganizationalUnitNotEmptyException);
  var OrganizationalUnitNotFoundException$ = [ -3, n0, _OUNFE, {
    [_e]: _c,
    [_hE]: 404
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(OrganizationalUnitNotFoundException$, OrganizationalUnitNotFoundException);
  var OrganizationNotEmptyException$ = [ -3, n0, _ONEE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(OrganizationNotEmptyException$, OrganizationNotEmptyException);
  var ParentNotFoundException$ = [ -3, n0, _PNFE, {
    [_e]: _c,
    [_hE]: 404
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(ParentNotFoundException$, ParentNotFoundException);
  var PolicyChangesInProgressException$ = [ -3, n0, _PCIPE, {
    [_e]: _c
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(PolicyChangesInProgressException$, PolicyChangesInProgressException);
  var PolicyInUseException$ = [ -3, n0, _PIUE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(PolicyInUseException$, PolicyInUseException);
  var PolicyNotAttachedException$ = [ -3, n0, _PNAE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(PolicyNotAttachedException$, PolicyNotAttachedException);
  var PolicyNotFoundException$ = [ -3, n0, _PNFEo, {
    [_e]: _c,
    [_hE]: 404
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(PolicyNotFoundException$, PolicyNotFoundException);
  var PolicyTypeAlreadyEnabledException$ = [ -3, n0, _PTAEE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(PolicyTypeAlreadyEnabledException$, PolicyTypeAlreadyEnabledException);
  var PolicyTypeNotAvailableForOrganizationException$ = [ -3, n0, _PTNAFOE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(PolicyTypeNotAvailableForOrganizationException$, PolicyTypeNotAvailableForOrganizationException);
  var PolicyTypeNotEnabledException$ = [ -3, n0, _PTNEE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(PolicyTypeNotEnabledException$, PolicyTypeNotEnabledException);
  var ResourcePolicyNotFoundException$ = [ -3, n0, _RPNFE, {
    [_e]: _c,
    [_hE]: 404
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(ResourcePolicyNotFoundException$, ResourcePolicyNotFoundException);
  var ResponsibilityTransferAlreadyInStatusException$ = [ -3, n0, _RTAISE, {
    [_e]: _c,
    [_hE]: 409
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(ResponsibilityTransferAlreadyInStatusException$, ResponsibilityTransferAlreadyInStatusException);
  var ResponsibilityTransferNotFoundException$ = [ -3, n0, _RTNFE, {
    [_e]: _c,
    [_hE]: 404
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(ResponsibilityTransferNotFoundException$, ResponsibilityTransferNotFoundException);
  var RootNotFoundException$ = [ -3, n0, _RNFE, {
    [_e]: _c,
    [_hE]: 404
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(RootNotFoundException$, RootNotFoundException);
  var ServiceException$ = [ -3, n0, _SE, {
    [_e]: _se,
    [_hE]: 500
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(ServiceException$, ServiceException);
  var SourceParentNotFoundException$ = [ -3, n0, _SPNFE, {
    [_e]: _c,
    [_hE]: 404
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(SourceParentNotFoundException$, SourceParentNotFoundException);
  var TargetNotFoundException$ = [ -3, n0, _TNFE, {
    [_e]: _c,
    [_hE]: 404
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(TargetNotFoundException$, TargetNotFoundException);
  var TooManyRequestsException$ = [ -3, n0, _TMRE, {
    [_e]: _c,
    [_hE]: 429
  }, [ _T, _M ], [ 0, 0 ] ];
  n0_registry.registerError(TooManyRequestsException$, TooManyRequestsException);
  var UnsupportedAPIEndpointException$ = [ -3, n0, _UAPIEE, {
    [_e]: _c,
    [_hE]: 403
  }, [ _M ], [ 0 ] ];
  n0_registry.registerError(UnsupportedAPIEndpointException$, UnsupportedAPIEndpointException);
  const errorTypeRegistries = [ _s_registry, n0_registry ];
  var AccountName = [ 0, n0, _AN, 8, 0 ];
  var Email = [ 0, n0, _E, 8, 0 ];
  var Account$ = [ 3, n0, _A, 0, [ _I, _Ar, _E, _N, _S, _St, _P, _JM, _JT ], [ 0, 0, [ () => Email, 0 ], [ () => AccountName, 0 ], 0, 0, 64 | 0, 0, 4 ] ];
  var DelegatedAdministrator$ = [ 3, n0, _DA, 0, [ _I, _Ar, _E, _N, _S, _St, _JM, _JT, _DED ], [ 0, 0, [ () => Email, 0 ], [ () => AccountName, 0 ], 0, 0, 0, 4, 4 ] ];
  var DescribeOrganizationResponse$ = [ 3, n0, _DOR, 0, [ _O ], [ [ () => Organization$, 0 ] ] ];
  var EnableAWSServiceAccessRequest$ = [ 3, n0, _EAWSSAR, 0, [ _SP ], [ 0 ], 1 ];
  var EnabledServicePrincipal$ = [ 3, n0, _ESP, 0, [ _SP, _DE ], [ 0, 4 ] ];
  var ListAccountsRequest$ = [ 3, n0, _LAR, 0, [ _NT, _MR ], [ 0, 1 ] ];
  var ListAccountsResponse$ = [ 3, n0, _LARi, 0, [ _Acc, _NT ], [ [ () => Accounts, 0 ], 0 ] ];
  var ListAWSServiceAccessForOrganizationRequest$ = [ 3, n0, _LAWSSAFOR, 0, [ _NT, _MR ], [ 0, 1 ] ];
  var ListAWSServiceAccessForOrganizationResponse$ = [ 3, n0, _LAWSSAFORi, 0, [ _ESPn, _NT ], [ () => EnabledServicePrincipals, 0 ] ];
  var ListDelegatedAdministratorsRequest$ = [ 3, n0, _LDAR, 0, [ _SP, _NT, _MR ], [ 0, 0, 1 ] ];
  var ListDelegatedAdministratorsResponse$ = [ 3, n0, _LDARi, 0, [ _DAe, _NT ], [ [ () => DelegatedAdministrators, 0 ], 0 ] ];
  var Organization$ = [ 3, n0, _O, 0, [ _I, _Ar, _FS, _MAA, _MAI, _MAE, _APT ], [ 0, 0, 0, 0, 0, [ () => Email, 0 ], () => PolicyTypes ] ];
  var PolicyTypeSummary$ = [ 3, n0, _PTSo, 0, [ _T, _S ], [ 0, 0 ] ];
  var __Unit = "unit";
  var Accounts = [ 1, n0, _Acc, 0, [ () => Account$, 0 ] ];
  var DelegatedAdministrators = [ 1, n0, _DAe, 0, [ () => DelegatedAdministrator$, 0 ] ];
  var EnabledServicePrincipals = [ 1, n0, _ESPn, 0, () => EnabledServicePrincipal$ ];
  var PolicyTypes = [ 1, n0, _PTo, 0, () => PolicyTypeSummary$ ];
  var DescribeOrganization$ = [ 9, n0, _DOe, 0, () => __Unit, () => DescribeOrganizationResponse$ ];
  var EnableAWSServiceAccess$ = [ 9, n0, _EAWSSA, 0, () => EnableAWSServiceAccessRequest$, () => __Unit ];
  var ListAccounts$ = [ 9, n0, _LA, 0, () => ListAccountsRequest$, () => ListAccountsResponse$ ];
  var ListAWSServiceAccessForOrganization$ = [ 9, n0, _LAWSSAFO, 0, () => ListAWSServiceAccessForOrganizationRequest$, () => ListAWSServiceAccessForOrganizationResponse$ ];
  var ListDelegatedAdministrators$ = [ 9, n0, _LDA, 0, () => ListDelegatedAdministratorsRequest$, () => ListDelegatedAdministratorsResponse$ ];
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-organizations/dist-es/runtimeConfig.shared.js
  const getRuntimeConfig = config => ({
    apiVersion: "2016-11-28",
    base64Decoder: config?.base64Decoder ?? serde.fromBase64,
    base64Encoder: config?.base64Encoder ?? serde.toBase64,
    disableHostPrefix: config?.disableHostPrefix ?? false,
    endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
    extensions: config?.extensions ?? [],
    httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultOrganizationsHttpAuthSchemeProvider,
    httpAuthSchemes: config?.httpAuthSchemes ?? [ {
      schemeId: "aws.auth#sigv4",
      identityProvider: ipc => ipc.getIdentityProvider("aws.auth#sigv4"),
      signer: new httpAuthSchemes.AwsSdkSigV4Signer
    } ],
    logger: config?.logger ?? new submodules_client.NoOpLogger,
    protocol: config?.protocol ?? submodules_protocols.AwsJson1_1Protocol,
    protocolSettings: config?.protocolSettings ?? {
      defaultNamespace: "com.amazonaws.organizations",
      errorTypeRegistries: errorTypeRegistries,
      xmlNamespace: "http://organizations.amazonaws.com/doc/2016-11-28/",
      version: "2016-11-28",
      serviceTarget: "AWSOrganizationsV20161128"
    },
    serviceId: config?.serviceId ?? "Organizations",
    sha256: config?.sha256 ?? checksum.Sha256,
    urlParser: config?.urlParser ?? protocols.parseUrl,
    utf8Decoder: config?.utf8Decoder ?? serde.fromUtf8,
    utf8Encoder: config?.utf8Encoder ?? serde.toUtf8
  });
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-organizations/dist-es/runtimeConfig.js
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
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-organizations/dist-es/auth/httpAuthExtensionConfiguration.js
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
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-organizations/dist-es/runtimeExtensions.js
  const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
    const extensionConfiguration = Object.assign((0, client.getAwsRegionExtensionConfiguration)(runtimeConfig), (0, 
    submodules_client.getDefaultExtensionConfiguration)(runtimeConfig), (0, protocols.getHttpHandlerExtensionConfiguration)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
    extensions.forEach(extension => extension.configure(extensionConfiguration));
    return Object.assign(runtimeConfig, (0, client.resolveAwsRegionExtensionConfiguration)(extensionConfiguration), (0, 
    submodules_client.resolveDefaultRuntimeConfig)(extensionConfiguration), (0, protocols.resolveHttpHandlerRuntimeConfig)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
  };
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-organizations/dist-es/OrganizationsClient.js
  class OrganizationsClient extends submodules_client.Client {
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
        httpAuthSchemeParametersProvider: defaultOrganizationsHttpAuthSchemeParametersProvider,
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
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-organizations/dist-es/commandBuilder.js
  const command = (0, submodules_client.makeBuilder)(commonParams, "AWSOrganizationsV20161128", "OrganizationsClient", endpoints.getEndpointPlugin);
  const _ep0 = {};
  const _mw0 = (Command, cs, config, o) => [];
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-organizations/dist-es/commands/DescribeOrganizationCommand.js
  class DescribeOrganizationCommand extends(command(_ep0, _mw0, "DescribeOrganization", DescribeOrganization$)){}
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-organizations/dist-es/commands/EnableAWSServiceAccessCommand.js
  class EnableAWSServiceAccessCommand extends(command(_ep0, _mw0, "EnableAWSServiceAccess", EnableAWSServiceAccess$)){}
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-organizations/dist-es/commands/ListAccountsCommand.js
  class ListAccountsCommand extends(command(_ep0, _mw0, "ListAccounts", ListAccounts$)){}
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-organizations/dist-es/pagination/ListAccountsPaginator.js
  const paginateListAccounts = (0, dist_cjs.createPaginator)(OrganizationsClient, ListAccountsCommand, "NextToken", "NextToken", "MaxResults");
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-organizations/dist-es/commands/ListAWSServiceAccessForOrganizationCommand.js
  class ListAWSServiceAccessForOrganizationCommand extends(command(_ep0, _mw0, "ListAWSServiceAccessForOrganization", ListAWSServiceAccessForOrganization$)){}
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-organizations/dist-es/pagination/ListAWSServiceAccessForOrganizationPaginator.js
  const paginateListAWSServiceAccessForOrganization = (0, dist_cjs.createPaginator)(OrganizationsClient, ListAWSServiceAccessForOrganizationCommand, "NextToken", "NextToken", "MaxResults");
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-organizations/dist-es/commands/ListDelegatedAdministratorsCommand.js
  class ListDelegatedAdministratorsCommand extends(command(_ep0, _mw0, "ListDelegatedAdministrators", ListDelegatedAdministrators$)){}
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-organizations/dist-es/pagination/ListDelegatedAdministratorsPaginator.js
  const paginateListDelegatedAdministrators = (0, dist_cjs.createPaginator)(OrganizationsClient, ListDelegatedAdministratorsCommand, "NextToken", "NextToken", "MaxResults");
})

};
;
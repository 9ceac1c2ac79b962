export const id = 649;
export const ids = [649];
export const modules = {

/***/ 2040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ KNOWN)
/* harmony export */ });
/**
 * Names that trails know (API_AdvancedEventSelector, API_EventSelector, API_InsightSelector, API_AggregationConfiguration). AWS
 * adds to them, so others are passed on.
 */
const KNOWN = {
    /** Fields of advanced selectors on trails, by event category. */
    fields: {
        Management: ['eventCategory', 'eventSource', 'readOnly'],
        Data: [
            'eventCategory',
            'resources.type',
            'resources.ARN',
            'readOnly',
            'eventName',
            'eventSource',
            'eventType',
            'sessionCredentialFromConsole',
            'userIdentity.arn',
        ],
        NetworkActivity: ['eventCategory', 'eventSource', 'eventName', 'errorCode', 'vpcEndpointId', 'userIdentity.arn'],
    },
    basicTypes: ['AWS::S3::Object', 'AWS::Lambda::Function', 'AWS::DynamoDB::Table'],
    excludableSources: ['kms.amazonaws.com', 'rdsdata.amazonaws.com'],
    insightTypes: ['ApiCallRateInsight', 'ApiErrorRateInsight'],
    insightCategories: ['Management', 'Data'],
    aggregationCategories: ['Data'],
    templates: ['API_ACTIVITY', 'RESOURCE_ACCESS', 'USER_ACTIONS'],
};


/***/ }),

/***/ 1569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G8: () => (/* binding */ normalEventSelectors),
/* harmony export */   GG: () => (/* binding */ normalInsightSelectors),
/* harmony export */   f0: () => (/* binding */ DEFAULT_EVENT_SELECTOR),
/* harmony export */   p$: () => (/* binding */ normalAggregationConfigurations),
/* harmony export */   q5: () => (/* binding */ normalAdvancedEventSelectors)
/* harmony export */ });
/*
 * What a trail records, computes and aggregates, in the API's own spelling and in normal form: what means the same is the
 * same. Lists whose order and repetitions mean nothing are sorted and distinct, empty conditions are left out, and members
 * that were not sent have the value that CloudTrail gives them (API_EventSelector, API_AdvancedFieldSelector, API_InsightSelector).
 */
/** What every new trail has, and what `none` goes back to: all management events, no others. */
const DEFAULT_EVENT_SELECTOR = {
    ReadWriteType: 'All',
    IncludeManagementEvents: true,
    DataResources: [],
    ExcludeManagementEventSources: [],
};
/** Basic event selectors; none where they are the lone default. */
function normalEventSelectors(given) {
    const selectors = distinct(given.map(({ ReadWriteType, IncludeManagementEvents, DataResources, ExcludeManagementEventSources }) => ({
        ReadWriteType: ReadWriteType ?? 'All',
        IncludeManagementEvents: IncludeManagementEvents ?? true,
        DataResources: merged(DataResources ?? [], 'Type', 'Values'),
        ExcludeManagementEventSources: distinct(ExcludeManagementEventSources ?? []),
    })));
    const [first, second] = selectors;
    const isDefault = first && !second && JSON.stringify(first) === JSON.stringify(DEFAULT_EVENT_SELECTOR);
    return isDefault ? [] : selectors;
}
function normalAdvancedEventSelectors(given) {
    return distinct(given.map(({ Name, FieldSelectors }) => ({
        ...(Name && { Name }),
        FieldSelectors: distinct((FieldSelectors ?? []).map(normalFieldSelector)),
    })));
}
function normalFieldSelector({ Field, ...operators }) {
    const conditions = Object.entries(operators).flatMap(([operator, values]) => values.length === 0 ? [] : [[operator, Array.isArray(values) ? distinct(values) : values]]);
    return { Field, ...Object.fromEntries(distinct(conditions)) };
}
/** One selector for each type of insight. Insights of management events are what CloudTrail computes by default. */
function normalInsightSelectors(given) {
    return merged(given.map(({ InsightType, EventCategories = [] }) => ({
        InsightType: InsightType ?? '',
        EventCategories: EventCategories.length > 0 ? EventCategories : ['Management'],
    })), 'InsightType', 'EventCategories');
}
function normalAggregationConfigurations(given) {
    return merged(given, 'EventCategory', 'Templates');
}
/** One entry for each value of `key`, with all its values of `values`; entries without any are left out. */
function merged(given, key, values) {
    const named = Map.groupBy(given, (entry) => String(entry[key]));
    return [...named.keys()].sort().flatMap((name) => {
        const all = distinct(named.get(name).flatMap((entry) => entry[values] ?? []));
        return all.length > 0 ? [{ [key]: name, [values]: all }] : [];
    });
}
/** The distinct entries in an order that is the same everywhere: by their JSON, whatever the locale. */
function distinct(entries) {
    const byJson = new Map(entries.map((entry) => [JSON.stringify(entry), entry]));
    return [...byJson.keys()].sort().map((json) => byJson.get(json));
}


/***/ }),

/***/ 2632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AW: () => (/* binding */ withChanges),
/* harmony export */   Bs: () => (/* binding */ isReserved),
/* harmony export */   Dl: () => (/* binding */ purgeChanges),
/* harmony export */   vJ: () => (/* binding */ countTags),
/* harmony export */   x3: () => (/* binding */ MAX_TAGS)
/* harmony export */ });
/** AWS's own tags: nobody else can set or remove them. */
function isReserved(key) {
    return /^aws:/i.test(key);
}
/** Tags on one resource, without AWS's own. */
const MAX_TAGS = 50;
/** The tags with the changes made, in normal form: by key. */
function withChanges(tags, changes) {
    return Object.fromEntries(Object.entries({ ...tags, ...changes })
        .filter((entry) => entry[1] !== null)
        .sort(([one], [other]) => (one < other ? -1 : 1)));
}
/** What has to change so that of all tags `kept` alone stay, and AWS's own. */
function purgeChanges(tags, kept) {
    const others = Object.keys(tags).filter((key) => !Object.hasOwn(kept, key) && !isReserved(key));
    return { ...kept, ...Object.fromEntries(others.map((key) => [key, null])) };
}
/** How many tags count against the limit. */
function countTags(tags) {
    return Object.keys(tags).filter((key) => !isReserved(key)).length;
}


/***/ }),

/***/ 6649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readStructure: () => (/* binding */ readStructure)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(3945);
// EXTERNAL MODULE: ./build/src/domain/selectors/selectors.js
var selectors = __webpack_require__(1569);
// EXTERNAL MODULE: ./build/src/domain/trail/tags.js
var tags = __webpack_require__(2632);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
var registries = __webpack_require__(9396);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./build/src/domain/values/printable.js
var printable = __webpack_require__(8174);
// EXTERNAL MODULE: ./build/src/domain/trail/formats.js
var formats = __webpack_require__(2369);
;// CONCATENATED MODULE: ./build/src/inputs/shapes.js



/* What the definitions of structures.ts are made of: strings, lists and mappings that say what is allowed. */
// Compiling validators at run time would cost more than it saves.
core/* config */.$W({ jitless: true });
/** What is allowed completes the message of a mistake, and describes the member in the JSON Schema. */
function described(schema, description) {
    registries/* globalRegistry */.fd.add(schema, { description });
    return schema;
}
function list(entry, allowed, maxEntries = Infinity) {
    return described(schemas/* array */.YOg(entry, allowed)
        .check(api/* _minLength */.m9(1, allowed), ...(maxEntries < Infinity ? [api/* _maxLength */.Eb(maxEntries, allowed)] : [])), allowed);
}
function mapping(shape) {
    return schemas/* strictObject */.rej(shape, `a mapping of ${Object.keys(shape).join(', ')}`);
}
/** A rule beyond the shape, and what to say where it is broken. It also runs if there are mistakes within, so that all mistakes are reported together. */
function rule(holds, says) {
    return schemas/* refine */.YPB(holds, {
        error: ({ input }) => (typeof says === 'string' ? says : says(input)),
        when: ({ value }) => typeof value === 'object' && value !== null,
    });
}
/** YAML 1.2 booleans; the JSON Schema has them as such. */
const FLAG = schemas/* pipe */.FsL(schemas/* enum */.k5n(formats/* BOOLEANS */.sV, '`true` or `false`'), schemas/* transform */.pdi((value) => (0,formats/* isTrue */.Hn)(value)));
const ON_ONE_LINE = 'without line breaks and other control characters';
const MAX_QUOTED_CHARACTERS = 100;
/** A string as it can be quoted in a message of one line. */
function quotable(text) {
    return (0,printable/* cut */.Jj)(text, MAX_QUOTED_CHARACTERS).replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, (character) => {
        const escaped = JSON.stringify(character).slice(1, -1);
        return escaped === character ? (0,printable/* unicodeEscape */.RT)(character.charCodeAt(0)) : escaped;
    });
}
/** The strings, and what the JSON Schema suggests for them. */
const SCALARS = new Map();
function scalar(allowed, maxCharacters, suggested = [], pattern = /^[^\p{Cc}\p{Zl}\p{Zp}]+$/u) {
    const schema = schemas/* string */.YjP(allowed).check(api/* _regex */.Fk(pattern, allowed), api/* _maxLength */.Eb(maxCharacters, allowed));
    SCALARS.set(schema, suggested);
    return described(schema, allowed);
}
const VALUE = scalar(`a string of 1 to 2048 characters, ${ON_ONE_LINE}`, 2048);
const VALUES = list(VALUE, 'a list of at least one string');
function entriesOf(value) {
    return Array.isArray(value) ? value : [];
}
function memberOf(value, member) {
    return typeof value === 'object' && value !== null ? value[member] : undefined;
}
/** All entries of the lists that are reached by these members, whatever else is there. */
function valuesAt(value, ...members) {
    return members.reduce((entries, member) => entries.flatMap((entry) => entriesOf(memberOf(entry, member))), entriesOf(value));
}

// EXTERNAL MODULE: ./build/src/domain/selectors/recorded-events.js
var recorded_events = __webpack_require__(2893);
// EXTERNAL MODULE: ./build/src/domain/selectors/match.js
var match = __webpack_require__(838);
// EXTERNAL MODULE: ./build/src/domain/selectors/catalog.js
var catalog = __webpack_require__(2040);
;// CONCATENATED MODULE: ./build/src/inputs/structures.js






/*
 * The lists and mappings that declare a trail, in the API's spelling: what AWS certainly refuses is a mistake here. Names that
 * AWS adds to (fields, operators, resource types, templates) are taken as they come. Every scalar arrives as a text, as it is written.
 * The JSON Schema of the config file is generated from these same definitions.
 */
/**
 * API_DataResource: what the values of each type may be. AWS refuses wildcards and a bucket without a slash behind it
 * (InvalidEventSelectorsException: "Value … for DataResources.Values is invalid").
 */
const RESOURCE_FORMS = new Map([
    [
        'AWS::S3::Object',
        {
            form: /^arn:[^:]+:s3(?::::(?:[^/:]+\/.*)?)?$/s,
            allowed: '`arn:aws:s3` for all objects, or a prefix: `arn:aws:s3:::BUCKET/` for one bucket',
        },
    ],
    [
        'AWS::Lambda::Function',
        {
            form: /^arn:[^:]+:lambda(?::[a-z0-9-]+:\d{12}:function:.+)?$/s,
            allowed: '`arn:aws:lambda` for all functions, or `arn:aws:lambda:REGION:ACCOUNT:function:NAME`',
        },
    ],
    [
        'AWS::DynamoDB::Table',
        {
            form: /^arn:[^:]+:dynamodb(?::[a-z0-9-]+:\d{12}:table\/.+)?$/s,
            allowed: '`arn:aws:dynamodb` for all tables, or `arn:aws:dynamodb:REGION:ACCOUNT:table/NAME`',
        },
    ],
]);
/** What AWS refuses of a data resource's values. */
function wrongValue({ Type, Values }) {
    const form = RESOURCE_FORMS.get(Type)?.form ?? /^/;
    return entriesOf(Values)
        .map(String)
        .find((value) => /[*?]/.test(value) || !form.test(value));
}
const dataResource = mapping({
    Type: scalar('a resource type such as `AWS::S3::Object`', 1000, catalog/* KNOWN */.c.basicTypes),
    Values: VALUES,
}).check(rule((resource) => wrongValue(resource) === undefined, (resource) => {
    const value = wrongValue(resource);
    const allowed = RESOURCE_FORMS.get(resource.Type)?.allowed ?? 'complete ARNs';
    const partition = /^arn:(aws(?:-[a-z]+)*):/.exec(value)?.[1] ?? 'aws';
    const wildcard = /[*?]/.test(value) ? ', but basic event selectors do not accept wildcards' : '';
    return `has the value '${quotable(value)}'${wildcard}: for ${quotable(resource.Type)}, expected ${allowed.replaceAll('arn:aws:', `arn:${partition}:`)}`;
}));
/** API_EventSelector: at most 5, and 250 data resources, of which `arn:aws:s3` and the like do not count. */
const eventSelectors = list(mapping({
    ReadWriteType: schemas/* optional */.lqM(schemas/* enum */.k5n(['All', 'ReadOnly', 'WriteOnly'], '`All`, `ReadOnly` or `WriteOnly`')),
    IncludeManagementEvents: schemas/* optional */.lqM(FLAG),
    DataResources: schemas/* optional */.lqM(schemas/* array */.YOg(dataResource, 'a list of data resources')),
    ExcludeManagementEventSources: schemas/* optional */.lqM(schemas/* array */.YOg(scalar('an event source', 2048, catalog/* KNOWN */.c.excludableSources), 'a list of event sources')),
}), 'a list of 1 to 5 event selectors; `none` restores the default selector', 5).check(rule((selectors) => valuesAt(selectors, 'DataResources', 'Values').filter((arn) => !(0,recorded_events/* isBareServiceArn */.nI)(String(arn))).length <= 250, 'has more than 250 data resources in total, which is the CloudTrail limit'));
const ONE_VALUE = ['eventCategory', 'readOnly', 'resources.type'];
function valuesOf(selector, operator) {
    return entriesOf(memberOf(selector, operator));
}
/** The operators that a field selector has values for; documentation prints the others as empty lists. */
function usedBy(selector) {
    return Object.entries(selector).flatMap(([member, values]) => member === 'Field' || (Array.isArray(values) && values.length === 0) ? [] : [member]);
}
function letters(name) {
    return name.replaceAll('_', '').toLowerCase();
}
function rightSpelling(member) {
    return ['Field', ...match/* OPERATORS */.we].find((name) => name !== member && letters(name) === letters(member));
}
/** API_AdvancedFieldSelector. Operators that are not known stay. */
const fieldSelector = schemas/* catchall */.rUs(schemas/* object */.Ikc({
    Field: scalar('a field such as `eventCategory`', 1000, [...new Set(Object.values(catalog/* KNOWN */.c.fields).flat())], /^[\w.]+$/),
    ...Object.fromEntries(match/* OPERATORS */.we.map((operator) => [operator, schemas/* optional */.lqM(schemas/* array */.YOg(VALUE, 'a list of strings'))])),
}, `a mapping of Field and at least one of ${match/* OPERATORS */.we.join(', ')}`), schemas/* unknown */.L5J())
    .check(rule((selector) => !Object.keys(selector).some(rightSpelling), (selector) => `has ${Object.keys(selector)
    .flatMap((member) => (rightSpelling(member) ? [`${member}: write ${rightSpelling(member)}`] : []))
    .join(', and ')}`), rule((selector) => Object.keys(selector).some(rightSpelling) || usedBy(selector).length > 0, `has no value: besides Field, it needs at least one of ${match/* OPERATORS */.we.join(', ')}`), rule((selector) => Object.entries(selector).every(([member, values]) => member === 'Field' ||
    match/* OPERATORS */.we.includes(member) ||
    rightSpelling(member) !== undefined ||
    VALUES.safeParse(values).success), 'has an operator that Org Trail does not know, without a list of strings'), rule((selector) => !ONE_VALUE.includes(selector.Field) ||
    usedBy(selector).every((member) => rightSpelling(member) !== undefined || (member === 'Equals' && valuesOf(selector, member).length < 2)), `needs exactly one Equals value: ${ONE_VALUE.join(', ')} accept nothing else`), rule((selector) => selector.Field !== 'readOnly' ||
    valuesOf(selector, 'Equals').every((value) => value === 'true' || value === 'false'), 'has a value other than `true` or `false` for readOnly'));
function selectorsFor(selector, field) {
    return entriesOf(memberOf(selector, 'FieldSelectors')).filter((one) => memberOf(one, 'Field') === field);
}
/** What events of a category need (API_AdvancedEventSelector). */
function requiresField(category, field) {
    return rule((selector) => !selectorsFor(selector, 'eventCategory').some((one) => valuesOf(one, 'Equals').includes(category)) ||
        selectorsFor(selector, field).length > 0, `has no field selector for ${field}: ${category} events need one`);
}
/** API_AdvancedEventSelector: at most 500 values in all conditions of all selectors. */
const advancedEventSelectors = list(mapping({
    Name: schemas/* optional */.lqM(scalar(`a name of at most 1000 characters, ${ON_ONE_LINE}`, 1000, [], /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u)),
    FieldSelectors: list(fieldSelector, 'a list of at least one field selector'),
}).check(rule((selector) => valuesAt([selector], 'FieldSelectors').some((one) => memberOf(one, 'Field') === undefined) ||
    valuesAt([selector], 'FieldSelectors').length === 0 ||
    selectorsFor(selector, 'eventCategory').length === 1, 'needs exactly one field selector for eventCategory, such as `Equals: [Management]`'), requiresField('Data', 'resources.type'), requiresField('NetworkActivity', 'eventSource')), 'a list of advanced event selectors; `none` restores the default selector').check(rule((selectors) => valuesAt(selectors, 'FieldSelectors').flatMap((one) => Object.values(Object(one)).flatMap(entriesOf))
    .length <= 500, 'has more than 500 values across all conditions, which is the CloudTrail limit'));
/** API_InsightSelector. */
const insightSelectors = list(mapping({
    InsightType: scalar('a type such as `ApiCallRateInsight`', 100, catalog/* KNOWN */.c.insightTypes),
    EventCategories: schemas/* optional */.lqM(list(scalar('an event category', 100, catalog/* KNOWN */.c.insightCategories), 'a list of `Management` and `Data`')),
}), 'a list of insight selectors; `none` turns insights off');
/** API_AggregationConfiguration: one, of data events. */
const aggregationConfigurations = list(mapping({
    EventCategory: scalar('an event category: `Data`', 100, catalog/* KNOWN */.c.aggregationCategories),
    Templates: list(scalar('a template such as `API_ACTIVITY`', 1000, catalog/* KNOWN */.c.templates), 'a list of 1 to 50 templates such as `API_ACTIVITY`', 50),
}), 'a list of one aggregation configuration; `none` removes it', 1);
/** What tags may be, in words. */
const A_TAG = 'a mapping of 1 to 50 tags, such as `Owner: audit`; `none` removes all';
/** API_Tag. How many there may be is asked of what is written, see read-structure.ts. */
const structures_tags = schemas/* record */.g1P(schemas/* string */.YjP().check(api/* _regex */.Fk(formats/* tagKey */.E4.pattern, formats/* tagKey */.E4.allowed)), schemas/* nullable */.mee(schemas/* string */.YjP(formats/* tagValue */.EZ.allowed).check(api/* _regex */.Fk(formats/* tagValue */.EZ.pattern, formats/* tagValue */.EZ.allowed))), A_TAG);
const STRUCTURES = {
    eventSelectors,
    advancedEventSelectors,
    insightSelectors,
    aggregationConfigurations,
    tags: structures_tags,
};
/** The member of the API that holds the list of a field: `AdvancedEventSelectors`. */
function apiName(field) {
    return field.replace(/^./, (first) => first.toUpperCase());
}
/** What the API's answers have beside such a list. */
const BESIDE_LISTS = ['TrailARN', 'TrailName'];

;// CONCATENATED MODULE: ./build/src/inputs/read-structure.js





/** How each is brought into normal form. */
const NORMAL = {
    eventSelectors: (value) => (0,selectors/* normalEventSelectors */.G8)(value),
    advancedEventSelectors: (value) => (0,selectors/* normalAdvancedEventSelectors */.q5)(value),
    insightSelectors: (value) => (0,selectors/* normalInsightSelectors */.GG)(value),
    aggregationConfigurations: (value) => (0,selectors/* normalAggregationConfigurations */.p$)(value),
    tags: (value) => Object.fromEntries(Object.entries(value).map(([key, one]) => [key, one ?? ''])),
};
/** A structure in normal form, or everything that is wrong with it. */
function readStructure(field, written) {
    const { value, within } = unwrapped(field, written);
    const { data, error } = parse/* safeParse */.xL(STRUCTURES[field], value, { reportInput: true });
    const issues = error?.issues ?? [];
    const ofAnotherKind = new Set(issues.flatMap(({ code, path }) => (code === 'invalid_type' ? [path.join('\n')] : [])));
    const mistakes = [
        ...(field === 'tags' ? tagCountMistakes(value) : []),
        // What is of another kind has also another length; that is not what is wrong with it.
        ...issues.flatMap((issue) => issue.code !== 'invalid_type' && ofAnotherKind.has(issue.path.join('\n')) ? [] : mistakesOf(issue)),
    ];
    if (mistakes.length > 0)
        return { mistakes: mistakes.map((one) => ({ ...one, path: [...within, ...one.path] })) };
    return { value: NORMAL[field](data) };
}
function tagCountMistakes(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return [];
    const count = Object.keys(value).length;
    if (count === 0)
        return [{ path: [], says: `is an empty mapping: expected ${A_TAG}.` }];
    return count > tags/* MAX_TAGS */.x3 ? [{ path: [], says: `has ${count} tags; the limit is ${tags/* MAX_TAGS */.x3}.` }] : [];
}
/** Documentation, templates and the AWS CLI have the list under the API's own name: `AdvancedEventSelectors: [...]`. */
function unwrapped(field, value) {
    const name = apiName(field);
    if (field === 'tags' || !Array.isArray(memberOf(value, name)))
        return { value, within: [] };
    const others = Object.keys(value).filter((key) => ![name, ...BESIDE_LISTS].includes(key));
    return others.length === 0 ? { value: memberOf(value, name), within: [name] } : { value, within: [] };
}
function mistakesOf(issue) {
    const path = issue.path;
    if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => ({
            path: [...path, key],
            says: `is not known: expected ${issue.message}.`,
            ofKey: true,
        }));
    }
    if (issue.code === 'invalid_key') {
        return [{ path, says: `is not a valid key: expected ${issue.issues[0]?.message}.`, ofKey: true }];
    }
    if (issue.code === 'custom')
        return [{ path, says: `${issue.message}.` }];
    if (issue.input === undefined)
        return [{ path, says: `is missing: expected ${issue.message}.` }];
    return [{ path, says: `is ${given(issue.input)}: expected ${issue.message}.` }];
}
function given(value) {
    if (value === null || value === undefined)
        return 'empty';
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
    if (typeof value !== 'string')
        return Object.keys(value).length === 0 ? 'an empty mapping' : 'a mapping';
    const quoted = /^\s*[[{]/.test(value) ? ', which is a quoted string: remove the quotes' : '';
    return `'${quotable(value)}'${quoted}`;
}


/***/ })

};

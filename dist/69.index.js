export const id = 69;
export const ids = [69];
export const modules = {

/***/ 5450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readStructure: () => (/* binding */ readStructure)
/* harmony export */ });
/* unused harmony exports FLAG, VALUE, STRUCTURES */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8532);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3619);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3305);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3945);
/* harmony import */ var _trail_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2773);
/* harmony import */ var _trail_selectors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6084);
/* harmony import */ var _trail_tags_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2361);




/*
 * The lists and mappings that declare a trail, in the API's spelling: what AWS certainly refuses is a mistake here. Names that
 * AWS adds to (fields, operators, resource types, templates) are taken as they come. Every scalar arrives as a text, as it is written.
 * The JSON Schema of the config file is generated from these same definitions.
 */
// Compiling validators at run time would cost more than it saves.
zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .config */ .$W({ jitless: true });
const text = (allowed, longest) => zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(allowed).check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._minLength */ .m9(1, allowed), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._maxLength */ .Eb(longest, allowed));
const list = (entry, allowed, most = Infinity) => zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(entry, allowed).check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._minLength */ .m9(1, allowed), ...(most < Infinity ? [zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._maxLength */ .Eb(most, allowed)] : []));
const mapping = (shape) => zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej(shape, `a mapping of ${Object.keys(shape).join(', ')}`);
/** A rule beyond the shape, and what to say where it is broken. It is asked also where there are mistakes within, so that all are told together. */
const rule = (holds, says) => zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .refine */ .YPB(holds, { error: says, when: ({ value }) => typeof value === 'object' && value !== null });
const BOOLEANS = ['true', 'True', 'TRUE', 'false', 'False', 'FALSE'];
/** YAML 1.2 booleans; the JSON Schema has them as such. */
const FLAG = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(BOOLEANS, '`true` or `false`'), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi((value) => (0,_trail_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .isTrue */ .Hn)(value)));
/** Scalars of any kind, as they are written. */
const VALUE = text('a text of 1 to 2048 characters', 2048);
const VALUES = list(VALUE, 'a list of at least one text');
/** API_EventSelector: at most 5, and 250 data resources, of which `arn:aws:s3` and the like do not count. */
const eventSelectors = list(mapping({
    ReadWriteType: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['All', 'ReadOnly', 'WriteOnly'], '`All`, `ReadOnly` or `WriteOnly`')),
    IncludeManagementEvents: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(FLAG),
    DataResources: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(mapping({ Type: text('a resource type such as `AWS::S3::Object`', 1000), Values: VALUES }), 'a list')),
    ExcludeManagementEventSources: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(VALUE, 'a list of event sources')),
}), 'a list of 1 to 5 event selectors; `none` goes back to the default selector', 5).check(rule((selectors) => valuesAt(selectors, 'DataResources', 'Values').filter(isOneResource).length <= 250, 'has more than 250 data resources in all: that is the most CloudTrail takes'));
const isOneResource = (arn) => typeof arn === 'string' && arn.split(':').length > 3;
/** All entries of the lists that are reached by these members, whatever else is there. */
const valuesAt = (value, ...members) => members.reduce((entries, member) => entries.flatMap((entry) => entriesOf(memberOf(entry, member))), entriesOf(value));
const entriesOf = (value) => (Array.isArray(value) ? value : []);
const memberOf = (value, member) => typeof value === 'object' && value !== null ? value[member] : undefined;
const OPERATORS = ['Equals', 'StartsWith', 'EndsWith', 'NotEquals', 'NotStartsWith', 'NotEndsWith'];
const EQUALS_ONLY = ['eventCategory', 'readOnly', 'resources.type'];
/** API_AdvancedFieldSelector. Operators that are not known stay. */
const fieldSelector = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .catchall */ .rUs(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    Field: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP('a field such as `eventCategory`')
        .check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._regex */ .Fk(/^[\w.]{1,1000}$/, 'a field such as `eventCategory`')),
    ...Object.fromEntries(OPERATORS.map((operator) => [operator, zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(VALUES)])),
}, `a mapping of Field and at least one of ${OPERATORS.join(', ')}`), VALUES)
    .check(rule((selector) => operatorsOf(selector).length > 0, `has no operator: needed beside Field is one of ${OPERATORS.join(', ')}`), rule((selector) => !EQUALS_ONLY.includes(selector.Field) || operatorsOf(selector).every((name) => name === 'Equals'), `has another operator than Equals: ${EQUALS_ONLY.join(', ')} take that alone`), rule((selector) => selector.Field !== 'readOnly' ||
    entriesOf(selector['Equals']).every((value) => value === 'true' || value === 'false'), 'selects readOnly by other values than `true` and `false`'));
const operatorsOf = (selector) => Object.keys(selector).filter((member) => member !== 'Field');
/** API_AdvancedEventSelector: at most 500 values in all conditions of all selectors. */
const advancedEventSelectors = list(mapping({
    Name: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP('a text').check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._maxLength */ .Eb(1000, 'a name of at most 1000 characters'))),
    FieldSelectors: list(fieldSelector, 'a list of at least one field selector'),
}).check(rule((selector) => valuesAt([selector], 'FieldSelectors').length === 0 || hasCategory(selector), 'has no single eventCategory: needed is one field selector for it, with one Equals value'), rule((selector) => !categoriesOf(selector).includes('Data') || selectsOn(selector, 'resources.type'), 'has no field selector for resources.type: Data events need one'), rule((selector) => !categoriesOf(selector).includes('NetworkActivity') || selectsOn(selector, 'eventSource'), 'has no field selector for eventSource: NetworkActivity events need one')), 'a list of advanced event selectors; `none` goes back to the default selector').check(rule((selectors) => valuesAt(selectors, 'FieldSelectors').flatMap((selector) => operatorsOf(selector ?? {}).flatMap((operator) => entriesOf(memberOf(selector, operator)))).length <= 500, 'has more than 500 values in all conditions: that is the most CloudTrail takes'));
const selectsOn = (selector, field) => entriesOf(memberOf(selector, 'FieldSelectors')).some((one) => memberOf(one, 'Field') === field);
/** An empty or missing list of values is a mistake of its own. */
const hasCategory = (selector) => {
    const named = entriesOf(memberOf(selector, 'FieldSelectors')).filter((one) => memberOf(one, 'Field') === 'eventCategory');
    return named.length === 1 && entriesOf(memberOf(named[0], 'Equals')).length <= 1;
};
const categoriesOf = (selector) => entriesOf(memberOf(selector, 'FieldSelectors'))
    .filter((one) => memberOf(one, 'Field') === 'eventCategory')
    .flatMap((one) => entriesOf(memberOf(one, 'Equals')));
/** API_InsightSelector. */
const insightSelectors = list(mapping({
    InsightType: text('a type such as `ApiCallRateInsight`', 100),
    EventCategories: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(list(VALUE, 'a list of `Management` and `Data`')),
}), 'a list of insight selectors; `none` turns insights off');
/** API_AggregationConfiguration: one, of data events. */
const aggregationConfigurations = list(mapping({
    EventCategory: text('an event category: `Data`', 100),
    Templates: list(VALUE, 'a list of 1 to 50 templates such as `API_ACTIVITY`', 50),
}), 'a list of one aggregation configuration; `none` removes it', 1);
/** API_Tag. */
const tags = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._regex */ .Fk(_trail_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .tagKey */ .E4.pattern, _trail_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .tagKey */ .E4.allowed)), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(_trail_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .tagValue */ .EZ.allowed).check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._regex */ .Fk(_trail_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .tagValue */ .EZ.pattern, _trail_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .tagValue */ .EZ.allowed))), 'a mapping of 1 to 50 tags; `none` removes all')
    .check(rule((value) => Object.keys(value).length > 0, 'is an empty mapping: `none` removes all tags, and leaving it out keeps them'), rule((value) => Object.keys(value).length <= _trail_tags_js__WEBPACK_IMPORTED_MODULE_5__/* .MAXIMUM_TAGS */ .nQ, `has more than ${_trail_tags_js__WEBPACK_IMPORTED_MODULE_5__/* .MAXIMUM_TAGS */ .nQ} tags: that is the most a trail can have`));
const STRUCTURES = {
    eventSelectors,
    advancedEventSelectors,
    insightSelectors,
    aggregationConfigurations,
    tags,
};
/** How each is brought into normal form. */
const NORMAL = {
    eventSelectors: (value) => (0,_trail_selectors_js__WEBPACK_IMPORTED_MODULE_1__/* .normalEventSelectors */ .G8)(value),
    advancedEventSelectors: (value) => (0,_trail_selectors_js__WEBPACK_IMPORTED_MODULE_1__/* .normalAdvancedEventSelectors */ .q5)(value),
    insightSelectors: (value) => (0,_trail_selectors_js__WEBPACK_IMPORTED_MODULE_1__/* .normalInsightSelectors */ .GG)(value),
    aggregationConfigurations: (value) => (0,_trail_selectors_js__WEBPACK_IMPORTED_MODULE_1__/* .normalAggregationConfigurations */ .p$)(value),
    tags: (value) => Object.fromEntries(Object.entries(value).map(([key, one]) => [key, one ?? ''])),
};
/** A structure in normal form, or everything that is wrong with it. */
const readStructure = (field, value) => {
    const { data, error } = zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .safeParse */ .xL(STRUCTURES[field], unwrapped(field, value), { reportInput: true });
    return error ? { mistakes: error.issues.flatMap(mistakesOf) } : { value: NORMAL[field](data) };
};
/** Documentation and templates have the list under the API's own name: `AdvancedEventSelectors: [...]`. */
const unwrapped = (field, value) => {
    if (field === 'tags' || typeof value !== 'object' || value === null)
        return value;
    const name = field.replace(/^./, (first) => first.toUpperCase());
    const [only, ...others] = Object.entries(value);
    return only?.[0] === name && others.length === 0 ? only[1] : value;
};
const mistakesOf = (issue) => {
    const path = issue.path;
    if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => ({ path: [...path, key], says: `is not known: allowed is ${issue.message}.` }));
    }
    if (issue.code === 'invalid_key') {
        return [{ path, says: `is not a key: allowed is ${issue.issues[0]?.message}.` }];
    }
    if (issue.code === 'custom')
        return [{ path, says: `${issue.message}.` }];
    if (issue.input === undefined)
        return [{ path, says: `is missing: needed is ${issue.message}.` }];
    return [{ path, says: `is ${given(issue.input)}: allowed is ${issue.message}.` }];
};
const given = (value) => {
    if (value === null || value === undefined)
        return 'empty';
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
    if (typeof value === 'string')
        return `'${value}'`;
    return Object.keys(value).length === 0 ? 'an empty mapping' : 'a mapping';
};


/***/ })

};

import { describe, expect, test } from '@jest/globals';
import { findTrailByName, declaredTrailsElsewhere } from '../../../src/domain/trail/find-by-name.ts';
import type { Trail } from '../../../src/domain/trail/trail.ts';

function trail(region: string, account: string, name = 'org-trail') {
  return {
    arn: `arn:aws:cloudtrail:${region}:${account}:trail/${name}`,
    name,
    homeRegion: region,
  };
}

const [OWN, MANAGEMENT] = ['222222222222', '111111111111'];
const declared = { name: 'org-trail', region: 'us-east-1', account: OWN, organization: true };

describe('trail: find by name', () => {
  test.each([
    { what: 'nothing listed', listed: [], expected: 'absent' },
    { what: 'another name', listed: [trail('us-east-1', OWN, 'other')], expected: 'absent' },
    { what: 'a name that only starts the same', listed: [trail('us-east-1', OWN, 'org-trail-2')], expected: 'absent' },
    { what: 'one here', listed: [trail('us-east-1', OWN)], expected: `us-east-1:${OWN}` },
    { what: 'one elsewhere', listed: [trail('eu-west-1', OWN)], expected: 'elsewhere' },
    {
      what: 'one here and one elsewhere',
      listed: [trail('eu-west-1', OWN), trail('us-east-1', OWN)],
      expected: `us-east-1:${OWN}`,
    },
    { what: 'two elsewhere', listed: [trail('eu-west-1', OWN), trail('eu-west-2', OWN)], expected: 'elsewhere' },
    {
      what: "own and the organization's",
      listed: [trail('us-east-1', OWN), trail('us-east-1', MANAGEMENT)],
      expected: `us-east-1:${MANAGEMENT}`,
    },
  ])('$what: $expected', ({ listed, expected }) => {
    const located = findTrailByName(listed, declared);
    const found = located.kind === 'found' ? located.trail.arn.split(':').slice(3, 5).join(':') : located.kind;
    expect(found).toBe(expected);
  });

  test("own and the organization's, an account trail declared: the own one", () => {
    const located = findTrailByName([trail('us-east-1', MANAGEMENT), trail('us-east-1', OWN)], {
      ...declared,
      organization: false,
    });
    expect(located).toMatchObject({ kind: 'found', trail: { arn: trail('us-east-1', OWN).arn } });
  });

  const MULTI = { trail: { isMultiRegionTrail: true } as Trail };
  const SINGLE = { trail: { isMultiRegionTrail: false } as Trail };

  test.each([
    { there: [MULTI], multi: true, meant: [MULTI] },
    { there: [MULTI], multi: false, meant: [MULTI] },
    { there: [SINGLE], multi: true, meant: [SINGLE] },
    { there: [SINGLE], multi: false, meant: [] },
    { there: [SINGLE, MULTI], multi: true, meant: [MULTI] },
    { there: [SINGLE, MULTI], multi: false, meant: [MULTI] },
    { there: [SINGLE, SINGLE], multi: true, meant: [SINGLE, SINGLE] },
    { there: [MULTI, MULTI], multi: false, meant: [MULTI, MULTI] },
  ])('at home elsewhere: %j', ({ there, multi, meant }) => {
    expect(declaredTrailsElsewhere(there, multi)).toEqual(meant);
  });
});

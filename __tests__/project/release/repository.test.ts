/** The files of .github/ that GitHub reads and nothing else checks: GitHub ignores a form or a setting with a mistake, and says so nowhere. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

interface Field {
  type: string;
  id?: string;
  attributes: { label?: string; value?: string; options?: (string | { label: string; required?: boolean })[] };
}
interface Form {
  name: string;
  description: string;
  body: Field[];
}

const FORMS = ['bug', 'feature'];

function read(path: string): unknown {
  return parse(readFileSync(`.github/${path}`, 'utf8'));
}

describe('project: .github', () => {
  // https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
  test.each(FORMS)('the form %s is one that GitHub shows', (name) => {
    const { name: title, description, body } = read(`ISSUE_TEMPLATE/${name}.yml`) as Form;
    for (const words of [title, description]) expect(words).toMatch(/\S/);
    const questions = body.filter(({ type }) => type !== 'markdown');
    for (const { type, id, attributes } of questions) {
      expect(['checkboxes', 'dropdown', 'input', 'textarea']).toContain(type);
      expect(id).toMatch(/^[a-z]+$/);
      expect(attributes.label).toMatch(/\S/);
    }
    for (const names of [questions.map(({ id }) => id), questions.map(({ attributes }) => attributes.label)])
      expect(new Set(names).size).toBe(questions.length);
  });

  test('a bug report asks for the plan, warns of what is in it, and has it confirmed', () => {
    const { body } = read('ISSUE_TEMPLATE/bug.yml') as Form;
    expect(body[0]!.attributes.value).toMatch(/Everybody can read.*account ids.*credentials/s);
    expect(body.find(({ id }) => id === 'plan')).toBeDefined();
    const confirmations = body
      .filter(({ type }) => type === 'checkboxes')
      .flatMap(({ attributes }) => attributes.options);
    expect(confirmations).toEqual([{ label: expect.stringContaining('account ids'), required: true }]);
  });

  test('a vulnerability has another way, and SECURITY.md says how long it takes', () => {
    const { blank_issues_enabled, contact_links } = read('ISSUE_TEMPLATE/config.yml') as {
      blank_issues_enabled: boolean;
      contact_links: { url: string }[];
    };
    expect(blank_issues_enabled).toBe(false);
    const way = contact_links.map(({ url }) => url).find((url) => url.endsWith('/security/advisories/new'))!;
    const page = readFileSync('SECURITY.md', 'utf8');
    expect(page).toContain(way);
    expect(page.match(/Within \d+ days/g)).toHaveLength(3);
    // The links to pages of this repository.
    for (const { url } of contact_links) {
      const [, path] = /\/blob\/main\/(.*)$/.exec(url) ?? [];
      if (path !== undefined) expect([path, existsSync(path)]).toEqual([path, true]);
    }
  });

  test('every path of CODEOWNERS is there, and everything has an owner', () => {
    const lines = readFileSync('.github/CODEOWNERS', 'utf8')
      .split('\n')
      .filter((line) => /^[^#\s]/.test(line));
    for (const line of lines) {
      const [path, ...owners] = line.split(/\s+/);
      expect(owners.every((owner) => /^@[\w-]+\/[\w-]+$/.test(owner)) && owners.length > 0).toBe(true);
      expect([path, path === '*' || existsSync(`.${path!}`)]).toEqual([path, true]);
    }
    expect(lines[0]).toMatch(/^\* /);
  });

  test('Dependabot updates everything that is pinned, and waits some days', () => {
    const { version, updates } = read('dependabot.yml') as {
      version: number;
      updates: { 'package-ecosystem': string; directory: string; cooldown: { 'default-days': number } }[];
    };
    expect(version).toBe(2);
    const pinned = { 'github-actions': '/', npm: '/', pip: '/scripts' };
    expect(Object.fromEntries(updates.map(({ 'package-ecosystem': of, directory }) => [of, directory]))).toEqual(
      pinned,
    );
    for (const { cooldown } of updates) expect(cooldown['default-days']).toBeGreaterThanOrEqual(3);
    expect(globSync('scripts/*-requirements.txt').length).toBeGreaterThan(0);
  });
});

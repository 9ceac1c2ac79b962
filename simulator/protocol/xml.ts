/** XML as AWS writes it: members in order, a list as a repeated member. */

export type XmlValue = string | XmlMembers | (string | XmlMembers)[];
export type XmlMembers = { [member: string]: XmlValue };

export function xmlDocument(element: string, namespace: string | null, members: XmlMembers): string {
  const attribute = namespace ? ` xmlns="${namespace}"` : '';
  return `<${element}${attribute}>${content(members)}</${element}>`;
}

function content(members: XmlMembers): string {
  return Object.entries(members)
    .flatMap(([name, value]) => [value].flat().map((one) => ({ name, one })))
    .map(({ name, one }) => `<${name}>${typeof one === 'string' ? escapeXml(one) : content(one)}</${name}>`)
    .join('');
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"'\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

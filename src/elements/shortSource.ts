import { statusOf } from '../evidence/status.ts';
import type { SourceOf } from './citation.ts';

/**
 * What a citation says without the bibliography, such as `RFC 3550` for `rfc3550#section 5.1`, and the id in words for
 * what is no RFC.
 */
export const shortSource: SourceOf = (cite) => {
  const [id = '', ...place] = cite.split('#');
  const rfc = /^rfc(\d+)$/.exec(id)?.[1];
  const words = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
  return {
    ...(rfc ? { title: `RFC ${rfc}`, url: `https://www.rfc-editor.org/rfc/rfc${rfc}` } : { title: words }),
    place: place.join('#'),
    status: statusOf(cite),
  };
};

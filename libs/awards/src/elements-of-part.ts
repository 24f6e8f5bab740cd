const [quote, backslash, comma, openObject, closeObject, openList, closeList] = [34, 92, 44, 123, 125, 91, 93] as const;

/**
 * Texts of the elements of a list that goes on at this place of a part of a manifest, up to the end of the list or of the part.
 *
 * @param content canonical JSON, of which nothing before the place is looked at
 */
export function* elementsFrom(content: string, place: number): Generator<string> {
  let [from, depth, inText] = [place, 0, false];
  for (let at = place; at < content.length; at += 1) {
    const sign = content.charCodeAt(at);
    if (inText) {
      if (sign === backslash) at += 1;
      else if (sign === quote) inText = false;
    } else if (sign === quote) inText = true;
    else if (sign === openObject || sign === openList) depth += 1;
    else if (depth > 0 && (sign === closeObject || sign === closeList)) depth -= 1;
    else if (depth === 0 && (sign === comma || sign === closeList)) {
      yield content.slice(from, at);
      if (sign === closeList) return;
      from = at + 1;
    }
  }
  if (from < content.length) yield content.slice(from);
}

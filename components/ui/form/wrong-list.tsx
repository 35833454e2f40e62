// What keeps a form from being saved, above its fields: each fault leads to its field.

interface Props {
  id: string;
  /** No label where no field shows it. */
  wrong: readonly { path: string; label: string | null; words: string }[];
  onGo: (path: string) => void;
}

/** The id of a fault's words, by which its field can be told with them. */
export const faultId = (id: string, path: string): string => `${id}-${path}`;

export function WrongList({ id, wrong, onGo }: Props) {
  if (wrong.length === 0) return null;
  return (
    <div id={id} role="alert" className="notice bad">
      <strong>
        {wrong.length === 1 ? 'One field is to be mended.' : `${wrong.length} fields are to be mended.`}{' '}
        Nothing was saved.
      </strong>
      <ul className="wrong-list">
        {wrong.map(({ path, label, words }) => (
          <li key={path} id={faultId(id, path)}>
            {label === null ? (
              words
            ) : (
              <button type="button" className="link" onClick={() => onGo(path)}>
                {label}: {words}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The first stop of the Tab key: past the bars, to `<main id="content">`. */
export function SkipLink() {
  return (
    <a className="skip" href="#content">
      Skip to content
    </a>
  );
}

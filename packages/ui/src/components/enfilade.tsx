/** The six arches beside the sign-in forms: a way through, with light at its end. */
export function Enfilade() {
  return (
    <svg
      className="enfilade"
      viewBox="0 0 640 900"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <path className="a1" d="M-19 962.9V364a339 339 0 0 1 678 0V962.9z" />
      <path className="a2" d="M62 873.8V418a258 258 0 0 1 516 0V873.8z" />
      <path className="a3" d="M122 807.8V458a198 198 0 0 1 396 0V807.8z" />
      <path className="a4" d="M167 758.3V488a153 153 0 0 1 306 0V758.3z" />
      <path className="a5" d="M201.5 720.4V511a118.5 118.5 0 0 1 237 0V720.4z" />
      <path className="light" d="M230 689V530a90 90 0 0 1 180 0V689z" />
      <path className="floor" d="M230 689H410L590 920H50z" />
    </svg>
  );
}

/** The same arches with the gate down, for pages that lead nowhere. */
export function ClosedGate() {
  return (
    <div className="gate-art">
      <svg
        className="enfilade"
        viewBox="0 0 640 900"
        preserveAspectRatio="xMidYMid slice"
        aria-hidden="true"
      >
        <path className="a1" d="M20 920V390a300 300 0 0 1 600 0V920z" />
        <path className="a2" d="M83 850.7V432a237 237 0 0 1 474 0V850.7z" />
        <path className="a3" d="M134 794.6V466a186 186 0 0 1 372 0V794.6z" />
        <path className="a4" d="M174.5 750V493a145.5 145.5 0 0 1 291 0V750z" />
        <path className="a5" d="M207.5 713.8V515a112.5 112.5 0 0 1 225 0V713.8z" />
        <path className="light" d="M234.5 684V533a85.5 85.5 0 0 1 171 0V684z" />
        <path
          className="bars"
          d="M258.4 473.7V684M289.2 453.2V684M320 447.5V684M350.8 453.2V684M381.6 473.7V684M234.5 537h171M234.5 593h171M234.5 649h171"
        />
      </svg>
    </div>
  );
}

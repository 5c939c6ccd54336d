import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, describe, expect, test } from "vitest";
import { type FetchLimits, fetchLink, publicWeb } from "./link-fetch.ts";
import { isPublicAddress } from "./public-address.rules.ts";

const closing: (() => void)[] = [];
afterAll(() => {
  for (const close of closing) close();
});

interface Site {
  /** With a name that only the test's resolver knows. */
  readonly url: string;
  readonly port: string;
  readonly asked: string[];
  readonly headers: IncomingMessage["headers"][];
}

async function openSite(answer: RequestListener): Promise<Site> {
  const asked: string[] = [];
  const headers: IncomingMessage["headers"][] = [];
  const server: Server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.host?.split(":")[0]}${request.url}`);
    headers.push(request.headers);
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const port = String((server.address() as AddressInfo).port); // a TCP server's address is never a string
  return { url: `http://naapuri.example:${port}/`, port, asked, headers };
}

const NAMES: Readonly<Record<string, string>> = {
  "naapuri.example": "127.0.0.1",
  "inside.example": "10.0.0.7",
  "cloud.example": "169.254.169.254",
};

/** The web as it is, but that one name leads to this machine, where no other does. */
function limitsFor(sites: readonly Site[], more: Partial<FetchLimits> = {}): FetchLimits {
  return {
    ...publicWeb("Kotokartta link check (+https://kotokartta.example)"),
    resolve: async (name) => {
      const address = NAMES[name];
      if (address === undefined) throw Object.assign(new Error("no"), { code: "ENOTFOUND" });
      return [address];
    },
    mayVisit: (address) => address === "127.0.0.1" || isPublicAddress(address),
    mayUsePort: ({ port }) => port === "" || sites.some((site) => site.port === port),
    withinMs: 1500,
    ...more,
  };
}

const fetchFrom = async (answer: RequestListener, more: Partial<FetchLimits> = {}, path = "") => {
  const site = await openSite(answer);
  return { site, outcome: await fetchLink(site.url + path, limitsFor([site], more)) };
};
const redirectTo =
  (location: string): RequestListener =>
  (_, response) =>
    response.writeHead(302, { location }).end();
const say =
  (status: number): RequestListener =>
  (_, response) =>
    response.writeHead(status).end();

describe("a link", () => {
  test.each([
    [200, "OK"],
    [204, "OK"],
    [404, "NOT_FOUND"],
    [410, "NOT_FOUND"],
    [403, "REFUSED_TO_MACHINES"],
    [429, "REFUSED_TO_MACHINES"],
    [500, "SERVER_ERROR"],
    [503, "SERVER_ERROR"],
  ])("that is answered with %i is %s", async (status, outcome) => {
    expect((await fetchFrom(say(status))).outcome).toBe(outcome);
  });

  test("is asked for its head alone, by somebody who says who it is", async () => {
    const { site } = await fetchFrom(say(200), {}, "sivu?a=1");
    expect(site.asked).toEqual(["HEAD naapuri.example/sivu?a=1"]);
    expect(site.headers[0]).toMatchObject({ "user-agent": "Kotokartta link check (+https://kotokartta.example)" });
    expect(site.headers[0]).not.toHaveProperty("cookie");
  });

  test("of a site that knows no HEAD is asked for once more", async () => {
    const { site, outcome } = await fetchFrom((request, response) =>
      response.writeHead(request.method === "GET" ? 200 : 405).end(),
    );
    expect(outcome).toBe("OK");
    expect(site.asked).toEqual(["HEAD naapuri.example/", "GET naapuri.example/"]);
  });

  test("that leads to another is followed, and not for ever", async () => {
    const moved: RequestListener = (request, response) =>
      request.url === "/here" ? response.end() : response.writeHead(301, { location: "/here" }).end();
    expect((await fetchFrom(moved)).outcome).toBe("OK");
    const { site, outcome } = await fetchFrom(redirectTo("/again"));
    expect(outcome).toBe("TOO_MANY_REDIRECTS");
    expect(site.asked).toHaveLength(6);
  });

  test("whose name nobody knows is told from one that does not answer", async () => {
    expect(await fetchLink("http://nobody.example/", limitsFor([]))).toBe("NO_SUCH_NAME");
    const site = await openSite(say(200));
    closing.pop()?.();
    expect(await fetchLink(site.url, limitsFor([site]))).toBe("NO_ANSWER");
  });

  test("with a certificate that nobody vouches for is bad", async () => {
    // It comes with a certificate that it has signed itself.
    const server = new SMTPServer({ secure: true });
    server.on("error", () => undefined);
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    closing.push(() => server.close(() => undefined));
    const { port } = server.server.address() as AddressInfo; // a TCP server's address is never a string
    const limits = limitsFor([{ url: "", port: String(port), asked: [], headers: [] }]);
    expect(await fetchLink(`https://naapuri.example:${port}/`, limits)).toBe("BAD_CERTIFICATE");
  });
});

describe("a site that would hold us up", () => {
  test("with an answer that does not begin is left", async () => {
    expect((await fetchFrom(() => undefined)).outcome).toBe("TOO_SLOW");
  });

  test("with a name that is not resolved is left", async () => {
    const limits = limitsFor([], { resolve: () => new Promise(() => undefined), withinMs: 300 });
    expect(await fetchLink("http://naapuri.example/", limits)).toBe("TOO_SLOW");
  });

  test("with headers without end is left", async () => {
    const { outcome } = await fetchFrom((_, response) =>
      response.writeHead(200, { "x-long": "x".repeat(200_000) }).end(),
    );
    expect(outcome).toBe("NO_ANSWER");
  });

  test.each(["slow", "huge"])("with a %s body is not listened to", async (how) => {
    let sent = 0;
    const closed = Promise.withResolvers<void>();
    const pour = (response: ServerResponse) => {
      response.on("close", closed.resolve);
      const drop = how === "slow" ? "x" : "x".repeat(65_536);
      const again = () => {
        if (response.destroyed) return;
        sent += drop.length;
        if (response.write(drop) || how === "slow") setTimeout(again, how === "slow" ? 100 : 0);
        else response.once("drain", again);
      };
      again();
    };
    const { outcome } = await fetchFrom((request, response) => {
      if (request.method === "HEAD") return response.writeHead(405).end();
      pour(response.writeHead(200));
    });
    expect(outcome).toBe("OK");
    await closed.promise;
    // What fits into the buffers of a connection, and no more.
    expect(sent).toBeLessThan(16_000_000);
  });
});

describe("no link leads inside", () => {
  const refusedOn = (link: string, more: Partial<FetchLimits> = {}) => fetchLink(link, limitsFor([], more));

  test.each([
    "http://127.0.0.2/",
    "http://2130706434/",
    "http://0x7f.2/",
    "http://[::1]/",
    "http://[::ffff:10.0.0.1]/",
    "http://[64:ff9b::a00:1]/",
    "http://[fd00:ec2::254]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/",
    "http://192.168.1.1/",
    "http://0.0.0.0/",
    "http://inside.example/",
    "http://cloud.example/",
    "https://inside.example/",
  ])("%s", async (link) => {
    expect(await refusedOn(link)).toBe("FORBIDDEN_ADDRESS");
  });

  test.each(["http://naapuri.example:22/", "http://naapuri.example:6379/", "https://naapuri.example:8443/"])(
    "%s: other ports are other doors",
    async (link) => {
      expect(await refusedOn(link)).toBe("FORBIDDEN_PORT");
    },
  );

  test.each([
    "ftp://naapuri.example/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "http://a:b@naapuri.example/",
    "http://",
    "x",
  ])("%s is no address on the web", async (link) => {
    expect(await refusedOn(link)).toBe("NOT_A_WEB_ADDRESS");
  });

  test.each([
    ["http://inside.example/admin", "FORBIDDEN_ADDRESS"],
    ["http://169.254.169.254/latest/", "FORBIDDEN_ADDRESS"],
    ["//[::1]/", "FORBIDDEN_ADDRESS"],
    ["http://naapuri.example:22/", "FORBIDDEN_PORT"],
    ["file:///etc/passwd", "NOT_A_WEB_ADDRESS"],
    ["http://root@naapuri.example/", "NOT_A_WEB_ADDRESS"],
  ])("not by way of a redirect to %s", async (location, outcome) => {
    expect((await fetchFrom(redirectTo(location))).outcome).toBe(outcome);
  });

  test("a name of which one address is inside is not visited at the other either", async () => {
    const resolve = async () => ["127.0.0.1", "10.0.0.1"];
    const { site, outcome } = await fetchFrom(say(200), { resolve });
    expect({ outcome, asked: site.asked }).toEqual({ outcome: "FORBIDDEN_ADDRESS", asked: [] });
  });

  test("a name that answers differently the second time gains nothing: the connection goes where was looked", async () => {
    let questions = 0;
    const resolve = async () => {
      questions += 1;
      return questions === 1 ? ["127.0.0.1"] : ["10.0.0.1"];
    };
    const { site, outcome } = await fetchFrom(say(200), { resolve });
    expect({ outcome, questions, asked: site.asked.length }).toEqual({ outcome: "OK", questions: 1, asked: 1 });
    // With the next step it is asked again, and its new answer is looked at again.
    questions = 0;
    expect((await fetchFrom(redirectTo("/next"), { resolve })).outcome).toBe("FORBIDDEN_ADDRESS");
  });

  test("as the product itself looks at addresses, this machine is never visited", async () => {
    const site = await openSite(say(200));
    const plain = { ...publicWeb("test"), mayUsePort: () => true };
    expect(await fetchLink(`http://127.0.0.1:${site.port}/`, plain)).toBe("FORBIDDEN_ADDRESS");
    expect(await fetchLink(`http://localhost:${site.port}/`, plain)).toBe("FORBIDDEN_ADDRESS");
    expect(await fetchLink(`http://127.0.0.1:${site.port}/`, publicWeb("test"))).toBe("FORBIDDEN_PORT");
    expect(site.asked).toEqual([]);
  });
});

test.each([
  ["8.8.8.8", true],
  ["193.166.3.2", true],
  ["2a00:1450:4001::1", true],
  ["10.1.2.3", false],
  ["172.31.255.255", false],
  ["172.32.0.1", true],
  ["192.168.0.1", false],
  ["127.255.255.254", false],
  ["0.1.2.3", false],
  ["100.127.255.255", false],
  ["169.254.170.2", false],
  ["192.0.0.170", false],
  ["198.18.0.1", false],
  ["224.0.0.251", false],
  ["240.0.0.1", false],
  ["255.255.255.255", false],
  ["::", false],
  ["::1", false],
  ["::7f00:1", false],
  ["::ffff:8.8.8.8", false],
  ["64:ff9b::8.8.8.8", false],
  ["64:ff9b:1::1", false],
  ["2002:7f00:1::", false],
  ["2001::1", false],
  ["2001:db8::1", false],
  ["fe80::1", false],
  ["fec0::1", false],
  ["fd00::1", false],
  ["ff02::1", false],
  ["4000::1", false],
  ["fe80::1%eth0", false],
  ["localhost", false],
  ["", false],
])("the address %j is public: %s", (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

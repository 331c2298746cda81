"""Without network: what was seen, what was kept, and what happens when a release follows another."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.helpers.changing_host import Host
from tests.browser.helpers.visitor import OWN_WORKER, SHIJIAZHUANG, START, Visitor

pytestmark = pytest.mark.browser

# Milliseconds after which a page does what has waited for an idle moment, be there one or not.
AT_LATEST = 3000
CALCULATOR = "en/calculators/employee-premium/"
RELEASES = "caches.keys().then((names) => names.filter((name) => name.startsWith('mingbai-release-')))"
KEPT = f"""async (part) => {{
  const requests = (await Promise.all((await {RELEASES}).map(async (name) => (await caches.open(name)).keys()))).flat();
  return requests.filter(({{ url }}) => url.includes(part)).length;
}}"""


@pytest.fixture
def host(site: Path) -> Iterator[Host]:
    with Host(site) as running:
        yield running


@pytest.fixture
def page(browser: Browser, host: Host) -> Iterator[Page]:
    """A page of a visitor who was never here, on a host that can be cut off."""
    with browser.new_context(base_url=host.address) as context:
        context.add_init_script(OWN_WORKER)
        yield context.new_page()


def is_in_charge(page: Page) -> None:
    ready = "navigator.serviceWorker.ready.then(() => true)"
    assert page.evaluate(f"late => Promise.race([{ready}, new Promise((done) => setTimeout(done, late))])", START)


def waits_for(page: Page, part: str, count: int = 1) -> None:
    """Until so many addresses with this part are kept."""
    for _ in range(START // 200):
        if page.evaluate(KEPT, part) >= count:
            return
        page.wait_for_timeout(200)
    pytest.fail(f"{part} was not kept: {page.evaluate(RELEASES)}")


def answers(page: Page, name: str = "employee-premium") -> None:
    visitor = Visitor(page, name).waits_until_ready().types(**SHIJIAZHUANG, wage="8000")
    visitor.reads("You pay 160.00 yuan")


def first_visit(page: Page) -> None:
    """A visit to a calculator, until all that it leaves for later is there."""
    answers(page)
    waits_for(page, "bundle/", 4)
    waits_for(page, CALCULATOR)


@pytest.fixture(scope="module")
def cut_off(browser: Browser, site: Path) -> Iterator[Page]:
    """A page of a visitor who was at a calculator once, and has no network any more."""
    with Host(site) as host, browser.new_context(base_url=host.address) as context:
        context.add_init_script(OWN_WORKER)
        page = context.new_page()
        first_visit(page)
        host.cut()
        yield page


def test_a_calculator_answers_without_network_after_one_visit(cut_off: Page) -> None:
    cut_off.goto("en/")
    answers(cut_off)


def test_all_calculators_open_without_network_after_one_visit(cut_off: Page) -> None:
    Visitor(cut_off, "outpatient", "zh").waits_until_ready()


def test_a_calculator_answers_without_network_from_what_the_site_kept_itself(page: Page, host: Host) -> None:
    first_visit(page)
    is_in_charge(page)
    page.context.new_cdp_session(page).send("Network.clearBrowserCache")
    host.cut()
    page.goto("en/")
    answers(page)


def test_a_page_that_was_seen_opens_without_network_and_another_is_told_missing(page: Page, host: Host) -> None:
    page.goto("en/guides/newborn/")
    is_in_charge(page)
    waits_for(page, "en/guides/newborn/")
    page.goto("en/places/hebei-shijiazhuang/")
    waits_for(page, "en/places/hebei-shijiazhuang/")
    host.cut()
    page.goto("en/guides/newborn/")
    expect(page.locator("h1")).to_be_visible()
    page.goto("en/places/hebei-shijiazhuang")
    assert page.url.endswith("/en/places/hebei-shijiazhuang/")
    page.goto("en/places/jiangsu-nanjing/")
    expect(page.get_by_text("The page you asked for is not on this device")).to_be_visible()
    page.goto("places/jiangsu-nanjing/")
    expect(page.get_by_text("您要看的页面不在这台设备上")).to_be_visible()


def test_what_waits_for_an_idle_moment_comes_though_there_is_none(page: Page, host: Host) -> None:
    page.clock.install()
    page.add_init_script(
        "globalThis.requestIdleCallback = (work, { timeout } = {}) => timeout && setTimeout(work, timeout)"
    )
    page.goto("en/")
    page.clock.run_for(AT_LATEST)
    is_in_charge(page)


def test_a_search_that_was_made_can_be_made_again_without_network(page: Page, host: Host) -> None:
    page.goto("en/")
    is_in_charge(page)
    page.reload()

    def search() -> None:
        page.locator("pagefind-modal-trigger").first.click()
        page.keyboard.insert_text("Shijiazhuang")
        page.locator("pagefind-modal a", has_text="Shijiazhuang").first.wait_for()

    search()
    page.wait_for_load_state("networkidle")
    host.cut()
    page.reload()
    search()


def test_the_whole_site_is_kept_when_asked_and_can_be_removed(page: Page, host: Host) -> None:
    page.goto("en/about/offline/")
    device = page.locator(".mb-device")
    expect(device).to_contain_text("MB to fetch")
    device.get_by_role("button", name="Keep this site").click()
    expect(device).to_contain_text("The whole site is on this device")
    host.cut()
    page.goto("places/jiangsu-nanjing/")
    expect(page.locator("h1")).to_contain_text("南京")
    answers(page)
    page.goto("en/about/offline/")
    device.get_by_role("button", name="Remove").click()
    expect(device).to_contain_text("Removed from this device")
    assert page.evaluate(KEPT, "places/jiangsu-nanjing/") == 0
    page.goto("places/jiangsu-nanjing/")
    expect(page.get_by_text("您要看的页面不在这台设备上")).to_be_visible()


def test_who_reads_how_large_the_site_is_fetches_none_of_it(page: Page, host: Host) -> None:
    page.goto("en/about/offline/")
    expect(page.locator(".mb-device")).to_contain_text("MB to fetch")
    is_in_charge(page)
    waits_for(page, "en/about/offline/")
    page.wait_for_load_state("networkidle")
    assert [address for address in host.asked if "/offline/pack." in address] == []


def test_keeping_the_site_can_be_stopped_and_taken_up_again(page: Page, host: Host) -> None:
    page.goto("en/about/offline/")
    is_in_charge(page)
    page.reload()
    device = page.locator(".mb-device")
    host.hold("/offline/pack.")
    device.get_by_role("button", name="Keep this site").click()
    expect(device.locator("progress")).to_be_visible()
    device.get_by_role("button", name="Stop").click()
    expect(device).to_contain_text("Stopped")
    host.let_go("/offline/pack.")
    device.get_by_role("button", name="Keep this site").click()
    expect(device).to_contain_text("The whole site is on this device")


def test_a_network_that_breaks_off_while_the_site_is_kept_is_told(page: Page, host: Host) -> None:
    page.goto("en/about/offline/")
    is_in_charge(page)
    page.reload()
    host.cut()
    device = page.locator(".mb-device")
    device.get_by_role("button", name="Keep this site").click()
    expect(device).to_contain_text("The network broke off")


def test_no_room_is_told_and_the_site_works_as_before(page: Page, host: Host) -> None:
    page.goto("en/about/offline/")
    is_in_charge(page)
    session = page.context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": host.address.rstrip("/"), "quotaSize": 8_000_000})
    device = page.locator(".mb-device")
    device.get_by_role("button", name="Keep this site").click()
    expect(device).to_contain_text("not enough room")
    answers(page)


def test_where_there_is_no_service_worker_the_site_works_and_says_so(browser: Browser, host: Host) -> None:
    with browser.new_context(base_url=host.address) as context:
        context.add_init_script("delete Navigator.prototype.serviceWorker")
        page = context.new_page()
        page.goto("en/about/offline/")
        expect(page.locator(".mb-device")).to_contain_text("cannot keep the site now")
        answers(page)


def of_bundle(host: Host) -> set[str]:
    """What was asked of the bundle, without the hashes in the names."""
    names = (path.rpartition("/")[2] for path in host.asked if path.startswith("/bundle/"))
    return {f"{name.partition('.')[0]}.{name.rpartition('.')[2]}" for name in names}


@pytest.mark.parametrize("address", ["en/", "places/hebei/", "en/find/"])
def test_a_page_without_a_calculator_fetches_python_ahead_when_it_is_idle(page: Page, host: Host, address: str) -> None:
    page.goto(address)
    for _ in range(START // 200):
        if len(of_bundle(host)) == 5:
            break
        page.wait_for_timeout(200)
    assert of_bundle(host) == {"manifest.json", "pyodide.js", "pyodide.wasm", "python.zip", "calculators.zip"}
    assert page.workers == []


@pytest.mark.parametrize("line", ["{ saveData: true }", "{ effectiveType: '3g' }"])
def test_nothing_is_fetched_ahead_on_a_poor_line_or_where_data_is_saved(
    browser: Browser, host: Host, line: str
) -> None:
    with browser.new_context(base_url=host.address) as context:
        context.add_init_script(f"Object.defineProperty(navigator, 'connection', {{ value: {line} }})")
        page = context.new_page()
        page.clock.install()
        page.goto("en/")
        page.clock.run_for(2 * AT_LATEST)
        page.wait_for_timeout(500)
        assert of_bundle(host) == set()


def test_nothing_is_kept_by_itself_where_data_is_saved(browser: Browser, host: Host) -> None:
    with browser.new_context(base_url=host.address) as context:
        context.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
        page = context.new_page()
        page.goto("en/")
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(500)
        assert page.evaluate("navigator.serviceWorker.getRegistration().then((found) => found === undefined)")

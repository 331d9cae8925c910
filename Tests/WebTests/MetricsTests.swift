import Audit
import Broker
import CoreMetrics
import Foundation
import HTTPTypes
import HummingbirdTesting
import Identity
import TestSupport
import Testing

@testable import Web

@Suite("The measures")
struct MetricsTests {
    @Test("are written as Prometheus reads them")
    func format() {
        let metrics = PrometheusMetrics(help: ["a_total": "Counts a."])
        Counter(label: "a_total", dimensions: [("who", "x\"\\\n"), ("b", "1")], factory: metrics).increment(
            by: 2)
        Counter(label: "a_total", dimensions: [("b", "1"), ("who", "x\"\\\n")], factory: metrics).increment(
            by: -5)
        Gauge(label: "b.c", factory: metrics).record(7)
        Meter(label: "m", factory: metrics).set(3)
        #expect(
            metrics.text() == """
                # HELP a_total Counts a.
                # TYPE a_total counter
                a_total{b="1",who="x\\"\\\\\\n"} 2
                # TYPE b_c gauge
                b_c 7.0
                # TYPE m gauge
                m 3.0

                """)
    }

    @Test("of time are histograms in seconds whose buckets add up")
    func histogram() {
        let metrics = PrometheusMetrics()
        let timer = Timer(label: "t_seconds", factory: metrics)
        for milliseconds in [1, 30, 20_000] { timer.recordMilliseconds(milliseconds) }
        let text = metrics.text()
        #expect(text.contains("# TYPE t_seconds histogram\n"))
        for line in [
            "bucket{le=\"0.001\"} 1", "bucket{le=\"0.025\"} 1", "bucket{le=\"0.05\"} 2",
            "bucket{le=\"10.0\"} 2", "bucket{le=\"+Inf\"} 3", "sum 20.031", "count 3",
        ] {
            #expect(text.contains("t_seconds_\(line)\n"), "\(line)")
        }
    }

    @Test("of requests have the route, not the address, and no invented method")
    func requests() async throws {
        let web = try await WebWorld()
        try await web.test { visit in
            _ = try await visit.get("/login/secret-handle?x=secret-query")
            _ = try await visit.send(.init("INVENTED") ?? .get, "/nowhere")
        }
        let text = web.metrics.text()
        #expect(
            text.contains(
                "namens_http_request_duration_seconds_count{code=\"404\",method=\"GET\",route=\"/login/{login}\"} 1"
            ))
        #expect(text.contains("method=\"other\""))
        #expect(!text.contains("secret") && !text.contains("INVENTED"))
    }

    @Test("of what happened are counted when it is on disk, and name nobody")
    func events() async throws {
        let metrics = PrometheusMetrics()
        let store = MeteredStore(MemoryStore(), metrics: metrics)
        let world = try await World(machtigingen: [World.machtiging()])
        _ = try await world.represented()
        try await store.commit([], recording: await world.store.events)
        let text = metrics.text()
        for line in [
            "namens_logins_total{idp=\"digid\",outcome=\"authenticated\",tenant=\"0518\"} 1",
            "namens_relation_checks_total{register=\"machtigingen\",result=\"answered\"} 2",
            "namens_decisions_total{capacity=\"machtiging\",outcome=\"permit\",tenant=\"0518\"} 1",
            "namens_audit_append_seconds_count 1",
        ] { #expect(text.contains(line + "\n"), "\(line)") }
        #expect(!text.contains(World.anna) && !text.contains("_a1") && !text.contains("m1"))
    }

    @Test("of what the store refused are counted as that, and nothing else is")
    func failures() async throws {
        let metrics = PrometheusMetrics()
        let memory = MemoryStore()
        await memory.goDown(true)
        let store = MeteredStore(memory, metrics: metrics)
        let event = Event(
            gemeente: Fixture.gemeente, at: Fixture.noon, what: .tokenIssued(grant: "g", besluit: "b"))
        await #expect(throws: StoreError.unavailable) { try await store.commit([], recording: [event]) }
        #expect(metrics.text().contains("namens_store_failures_total{reason=\"store.unavailable\"} 1\n"))
        #expect(!metrics.text().contains("namens_tokens_issued_total"))
    }
}

using System.Diagnostics;
using System.Net.Security;
using System.Net.Sockets;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography;
using ChipMarketGame.Tests;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>
/// The proxy of deploy/proxy.conf as nginx runs it, with TLS, on loopback, before these silos in place of those of the containers.
/// </summary>
sealed class Nginx : IDisposable
{
    static readonly string[] Places = ["/usr/sbin", "/usr/local/sbin"];

    readonly Process _process;
    readonly DirectoryInfo _folder;

    Nginx(Process process, DirectoryInfo folder, Uri site, string thumbprint)
    {
        (_process, _folder, Site) = (process, folder, site);
        Trust = (_, shown, _, _) => shown?.GetCertHashString() == thumbprint;
    }

    public Uri Site { get; }

    /// <summary>Trusts the certificate made for it, and no other.</summary>
    public RemoteCertificateValidationCallback Trust { get; }

    /// <summary>
    /// Starts it and waits until it listens. Where there is none the test is skipped; in continuous integration it fails.
    /// </summary>
    public static Task<Nginx> Start(params Uri[] silos) => Start(tls: true, silos);

    public static async Task<Nginx> Start(bool tls, params Uri[] silos)
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(Places)
            .Select(place => Path.Combine(place, "nginx")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null && Environment.GetEnvironmentVariable("CI") != "true", "nginx is not installed");
        var (folder, port) = (Directory.CreateTempSubdirectory("chipmarket-proxy-"), FreePorts.One());
        var thumbprint = await Certify(folder.FullName);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "nginx.conf"), Configuration(folder.FullName, port, tls, silos));
        var process = Process.Start(new ProcessStartInfo(
            program!, ["-p", folder.FullName, "-c", "nginx.conf", "-g", "daemon off;"]) { RedirectStandardError = true })!;
        var said = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Waiting.Patience);
        while (!await Listens(port, patience.Token))
        {
            Assert.False(process.HasExited, process.HasExited ? await said : "");
            await Task.Delay(50, patience.Token);
        }

        return new Nginx(process, folder, new Uri($"{(tls ? "https" : "http")}://127.0.0.1:{port}"), thumbprint);
    }

    /// <summary>Somebody at an address of this machine, who trusts the certificate of this test.</summary>
    public HttpClient From(string address, CookieContainer? cookies = null) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = cookies is not null, CookieContainer = cookies ?? new CookieContainer(),
        SslOptions = { RemoteCertificateValidationCallback = Trust },
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, context.DnsEndPoint.Port), cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    }) { BaseAddress = Site, Timeout = Waiting.Patience };

    public void Dispose()
    {
        if (!_process.HasExited) { _process.Kill(entireProcessTree: true); }
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    static string Configuration(string folder, int port, bool tls, Uri[] silos)
    {
        var conf = File.ReadAllText(Path.Combine(Repository.Root, "deploy", "proxy.conf"));
        Assert.Contains("    listen 80;\n", conf, StringComparison.Ordinal);
        conf = conf.Replace(
            "    listen 80;\n",
            $"    listen 127.0.0.1:{port}{(tls ? $" ssl;\n    ssl_certificate {folder}/certificate.pem;\n    ssl_certificate_key " +
                $"{folder}/key.pem" : "")};\n", StringComparison.Ordinal);
        for (var number = 1; number <= 3; number++)
        {
            conf = conf.Replace($"silo-{number}:8080", silos.Length >= number
                ? silos[number - 1].Authority
                : $"127.0.0.1:1 down", StringComparison.Ordinal);
        }

        return $$"""
            {{(Environment.UserName == "root" ? "user root;" : "")}}
            worker_processes 1;
            pid nginx.pid;
            error_log stderr warn;
            events { worker_connections 1024; }
            http {
                access_log off;
                client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
                {{conf}}
            }
            """;
    }

    static async Task<string> Certify(string folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=market.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await File.WriteAllTextAsync(Path.Combine(folder, "certificate.pem"), certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
        return certificate.Thumbprint;
    }

    static async Task<bool> Listens(int port, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
